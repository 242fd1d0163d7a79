import type { DatasetResource, Freshness } from '#contracts/api/dataset-resource.ts';
import { refreshCadence } from '#domain/refresh-cadence.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { PublishedDataset } from '#workflow/publications.ts';

const DAY_MS = 86_400_000;

/** A dataset as the API shows it at an instant, milliseconds since 1970. */
export function datasetResource(
  { name, version, card, rows, publishedAt }: PublishedDataset,
  suites: readonly PublishedSuite[],
  nowMs: number,
): DatasetResource {
  return {
    name,
    version,
    title: card.title,
    description: card.description,
    sensitivity: card.sensitivity,
    licence: card.licence,
    rows,
    freshness: freshness(card.refresh, publishedAt, nowMs),
    suites: suites
      .filter(({ definition }) => definition.dataset === name)
      .map(({ definition }) => definition.name)
      .toSorted(),
    links: { self: `/v1/datasets/${encodeURIComponent(name)}` },
  };
}

function freshness(refresh: string, publishedAt: string | null, nowMs: number): Freshness {
  const cadence = refreshCadence(refresh);
  const ageDays = publishedAt === null ? null : Math.max(0, (nowMs - Date.parse(publishedAt)) / DAY_MS);
  const refreshDays = cadence.kind === 'days' ? cadence.days : null;
  return { publishedAt, ageDays, refresh, refreshDays, state: stateOf() };

  function stateOf(): Freshness['state'] {
    if (cadence.kind === 'never') return 'fresh';
    if (refreshDays === null || ageDays === null) return 'unknown';
    return ageDays > refreshDays ? 'due' : 'fresh';
  }
}
