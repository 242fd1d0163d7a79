import type { JudgedRow, RowAnswer } from '#contracts/api/row-resource.ts';
import type { ShardScores } from '#contracts/files/shard-scores.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import { parseSliceKey } from '#domain/tallies/slice.ts';
import type { RowQuery } from '#workflow/rows/row-query.ts';
import { changeAt, valueAt } from '#workflow/rows/row-test.ts';

export interface RowParts {
  readonly scores: ShardScores;
  readonly entry: number;
  /** Left out: the row is not among the dataset's any more; its id stands alone. */
  readonly row: Row | undefined;
  /** By arm; null: it has none. */
  readonly observations: readonly (Observation | null)[];
  /** Answers from before had been stored already. */
  readonly plannedAtMs: number;
}

/** A row with its scores by arm and metric, and what each arm answered. */
export function judgedRow(
  { scores, entry, row, observations, plannedAtMs }: RowParts,
  query: RowQuery,
): JudgedRow {
  const value = valueAt(scores, entry, query);
  return {
    row: row === undefined ? { id: scores.ids[entry]! } : { ...row },
    slices: row?.slices ?? slicesAt(scores, entry),
    scores: query.arms.flatMap((arm, a) =>
      query.metrics.map((metric, m) => {
        const { scores: values, reasons } = scores.columns[a * query.metrics.length + m]!;
        const score = values[entry]!;
        const reason = scores.reasons[reasons[entry]!]!;
        return {
          arm,
          metric,
          score: Number.isNaN(score) ? null : score,
          reason: reason === '' ? null : reason,
        };
      }),
    ),
    value: Number.isNaN(value) ? null : value,
    change: changeAt(value, query),
    answers: observations.flatMap((observation, arm) =>
      observation === null ? [] : [rowAnswer(query.arms[arm]!, observation, plannedAtMs)],
    ),
  };
}

function slicesAt({ slices, sliceKeys }: ShardScores, entry: number): Record<string, string> {
  return { ...parseSliceKey(sliceKeys?.[slices[entry]!] ?? 'all') };
}

function rowAnswer(arm: string, observation: Observation, plannedAtMs: number): RowAnswer {
  const { output, error, inputTokens, outputTokens, costMicroUsd, tries, answeredAtMs } = observation;
  return {
    arm,
    output,
    error: error === null ? null : { code: error.code, message: error.message },
    latencyMs: observation.batched === true ? null : observation.latencyMs,
    firstTokenMs: observation.firstTokenMs ?? null,
    inputTokens,
    outputTokens,
    costMicroUsd,
    tries,
    answeredAt: new Date(answeredAtMs).toISOString(),
    reused: answeredAtMs < plannedAtMs,
    cold: observation.cold === true,
  };
}
