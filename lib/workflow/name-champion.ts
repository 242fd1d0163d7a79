import { resolveVersion } from '#domain/resolve-version.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { BaselineStore, Champion } from '#workflow/ports.ts';

export type NamedChampion =
  | { readonly kind: 'named'; readonly champion: Champion }
  /** Somebody or a run moved it meanwhile, or it is not at the revision that was expected. */
  | { readonly kind: 'moved-meanwhile'; readonly champion: Champion | null }
  /** The suite does not know the version. */
  | { readonly kind: 'unknown-version'; readonly problem: string };

/**
 * Makes a version the champion on a person's word.
 *
 * @param expectedRevision the champion that the person saw, 0 for none. Default: whichever there is.
 */
export async function nameChampion(
  suite: PublishedSuite,
  { version, by, expectedRevision }: { version: string; by: string; expectedRevision?: number | undefined },
  nowMs: number,
  baselines: BaselineStore,
): Promise<NamedChampion> {
  const resolved = resolveVersion(suite, version);
  if (!resolved.ok) return { kind: 'unknown-version', problem: resolved.problem };
  const { name, subject } = suite.definition;
  const current = await baselines.champion(name, subject);
  const revision = current?.revision ?? 0;
  if (expectedRevision !== undefined && expectedRevision !== revision) {
    return { kind: 'moved-meanwhile', champion: current };
  }
  const since = new Date(nowMs).toISOString();
  const next: Champion = { suite: name, subject, version, revision: revision + 1, since, by };
  if ((await baselines.move(next, revision)) === 'moved') return { kind: 'named', champion: next };
  return { kind: 'moved-meanwhile', champion: await baselines.champion(name, subject) };
}
