import type { RowFilter } from '#contracts/api/row-filter.ts';
import { directionSign } from '#domain/gate/infer.ts';
import { BASELINE, CANDIDATE, type Manifest } from '#domain/manifest.ts';
import { parseSliceKey } from '#domain/tallies/slice.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';

/** Rows are asked for in a way that this run cannot answer. */
export class RowQueryError extends Error {
  override readonly name = 'RowQueryError';
  readonly code = 'ROW_QUERY';
}

/** A filter and an order, checked against a run. */
export interface RowQuery {
  readonly filter: Omit<RowFilter, 'metric' | 'slice' | 'error'>;
  /** Of the run, in their order; so are the metrics. */
  readonly arms: readonly string[];
  readonly metrics: readonly string[];
  readonly metric: string;
  /** 1 where more is better, −1 where less is. */
  readonly sign: 1 | -1;
  /** Columns of the metric's scores by candidate and baseline; null: no baseline. */
  readonly candidateColumn: number;
  readonly baselineColumn: number | null;
  /** Columns of metrics whose 1 is an error. */
  readonly errorColumns: readonly number[];
  /** Slice values that a row must have. */
  readonly slice: Readonly<Record<string, string>>;
  /** null: with an error or without. */
  readonly error: boolean | null;
  /** Whether any row is left out, `search` not counted. */
  readonly narrows: boolean;
}

/** @throws RowQueryError */
export function rowQuery(filter: RowFilter, manifest: Manifest): RowQuery {
  const { definition } = manifest.suite;
  const { gate } = definition;
  const judged = metricsOf(definition);
  const metrics = judged.map(({ name }) => name);
  const arms = manifest.arms.map(({ name }) => name);
  const wanted =
    filter.metric ?? gate.rules.find((rule) => metrics.includes(rule.metric))?.metric ?? metrics[0];
  const metric = judged.find(({ name }) => name === wanted);
  if (metric === undefined) {
    throw new RowQueryError(`Expected a metric of the run (${metrics.join(', ')}), got "${filter.metric}".`);
  }
  const column = (arm: string) => arms.indexOf(arm) * metrics.length + metrics.indexOf(metric.name);
  const hasBaseline = arms.includes(BASELINE);
  if (!hasBaseline && (filter.change !== undefined || filter.sort === 'effect')) {
    const asked = filter.change === undefined ? 'sort=effect' : `change=${filter.change}`;
    throw new RowQueryError(
      `Expected a run with a baseline for ${asked}, but this one has none. Sort by score, or filter by min and max.`,
    );
  }
  const { change, min, max, slice } = filter;
  const error = filter.error === undefined ? null : filter.error === 'true';
  return {
    filter,
    arms,
    metrics,
    metric: metric.name,
    sign: directionSign(metric),
    candidateColumn: arms.includes(CANDIDATE) ? column(CANDIDATE) : metrics.indexOf(metric.name),
    baselineColumn: hasBaseline ? column(BASELINE) : null,
    errorColumns: judged.flatMap(({ needs }, i) =>
      needs.includes('error') ? arms.map((_, arm) => arm * metrics.length + i) : [],
    ),
    slice: slice === undefined ? {} : parsedSlice(slice),
    error,
    narrows: [change, min, max, slice].some((part) => part !== undefined) || error !== null,
  };
}

function parsedSlice(key: string): Readonly<Record<string, string>> {
  try {
    const slice = parseSliceKey(key);
    if (Object.keys(slice).every((name) => name !== '')) return slice;
  } catch {
    // Not rightly escaped.
  }
  throw new RowQueryError(`Expected a slice’s key, e.g. domain=imdb, got "${key}".`);
}
