import { awsWorkOf } from '#domain/estimate/aws-work.ts';
import { budgetNotes } from '#domain/estimate/budget-notes.ts';
import { type EarlierRun, tellsOfCalls } from '#domain/estimate/earlier-run.ts';
import { estimateAwsMicroUsd, type FunctionMemory } from '#domain/estimate/estimate-aws.ts';
import {
  figuresOfDataset,
  maxOutputTokens,
  USUAL_OUTPUT_TOKENS,
} from '#domain/estimate/figures-of-dataset.ts';
import { figuresOfRun } from '#domain/estimate/figures-of-run.ts';
import { type Range, sumOf, times, whole } from '#domain/estimate/range.ts';
import type { RowFigures } from '#domain/estimate/row-figures.ts';
import { rowsToAsk } from '#domain/estimate/rows-to-ask.ts';
import type { ArmEstimate, RunEstimate } from '#domain/estimate/run-estimate.ts';
import { type Arm, type Manifest, priceOf } from '#domain/manifest.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import type { Row } from '#domain/row.ts';

export interface EstimateInput {
  /** All that is frozen but the estimate itself. */
  readonly manifest: Manifest;
  /** What an earlier run of the suite took, under a load where this one is; null: none has told. */
  readonly earlier: EarlierRun | null;
  /** Some rows of the dataset; they count where no earlier run tells what a call takes (`needsRows`). */
  readonly rows: readonly Row[];
  /** Rows that a live check of stored answers asks. */
  readonly liveRows: number;
  readonly memory: FunctionMemory;
}

/** A closed loop asks as fast as it is answered, which nothing tells before. */
const CLOSED_LOOP_SPREAD = 10;

/** Whether what a call takes has to be had from the dataset's rows. */
export function needsRows(earlier: EarlierRun | null): boolean {
  return earlier === null || !earlier.arms.some(tellsOfCalls);
}

/**
 * What a run will use, before its first call: the rows that no stored answer serves, times what a row takes, arm by arm. It
 * rests on an earlier run of the suite, else on the dataset and the price table, and says on which; the same input gives the
 * same estimate.
 */
export function estimateRun({ manifest, earlier, rows, liveRows, memory }: EstimateInput): RunEstimate {
  const { load } = manifest.suite.definition;
  const estimated = manifest.arms.map((arm) => {
    const told = earlier === null ? null : figuresOfRun(arm, earlier, manifest.dataset.version);
    const asked = rowsToAsk(arm, manifest, earlier, liveRows);
    const isGuess = told === null && load?.loop === 'closed';
    return armEstimate(arm, isGuess ? widened(asked) : asked, told ?? figuresOfDataset(arm, rows));
  });
  const priced = estimated.flatMap(({ microUsd }) => microUsd ?? []);
  const microUsd = priced.length === 0 ? null : sumOf(priced);
  const shards = manifest.shards.length;
  const size = {
    shards,
    waves: 1 + Math.max(...manifest.shards.map(([wave]) => wave)),
    rows: manifest.shards.reduce((sum, [, , , inShard]) => sum + inShard, 0),
  };
  const asked = sumOf(estimated.map((arm) => arm.rows));
  const work = awsWorkOf(manifest, { ...size, asked: asked.expected });
  return {
    basis:
      earlier === null
        ? { kind: 'dataset', rowsRead: rows.length }
        : { kind: 'last-run', runId: earlier.runId, decidedAt: earlier.decidedAt },
    arms: estimated,
    microUsd,
    awsMicroUsd: whole(estimateAwsMicroUsd(work, asked, memory, earlier?.aws ?? null)),
    notes: [
      ...manifest.arms.flatMap((arm, i) => priceNote(arm, estimated[i]!)),
      ...(needsRows(earlier) ? assumptions(manifest, estimated) : []),
      ...budgetNotes(microUsd, manifest.suite.definition.budget),
    ],
  };
}

function widened({ low, expected, high }: Range): Range {
  return { low: low / CLOSED_LOOP_SPREAD, expected, high: high * CLOSED_LOOP_SPREAD };
}

function armEstimate(arm: Arm, rows: Range, figures: RowFigures): ArmEstimate {
  const each = (figure: Range | null) => (figure === null ? null : whole(times(rows, figure)));
  const { calls } = figures;
  const retried = { low: Math.min(1, calls), expected: calls, high: Math.max(1, calls) };
  return {
    arm: arm.name,
    served: pricedName(arm.target),
    rows: whole(rows),
    calls: whole(times(rows, retried)),
    inputTokens: each(figures.inputTokens),
    outputTokens: each(figures.outputTokens),
    // No call, no cost, whatever the price.
    microUsd: rows.high === 0 ? { low: 0, expected: 0, high: 0 } : each(figures.microUsd),
  };
}

function priceNote(arm: Arm, { served, microUsd }: ArmEstimate): string[] {
  if (microUsd !== null) return [];
  return priceOf(arm) === undefined
    ? [
        `No price is known of ${served} (arm ${arm.name}): its cost is not in the estimate. Add prices: in suite.yaml.`,
      ]
    : [
        `The price of ${served} (arm ${arm.name}) needs counts that are not known before: its cost is not in the estimate.`,
      ];
}

/** What was taken for granted, where no run has told. */
function assumptions({ arms, suite }: Manifest, estimated: readonly ArmEstimate[]): string[] {
  const { load, target } = suite.definition;
  const usual = USUAL_OUTPUT_TOKENS[target.kind];
  const tellsTokens = estimated.some(({ outputTokens }) => outputTokens !== null);
  const most = Math.max(...arms.map((arm) => maxOutputTokens(arm.target) ?? Number.POSITIVE_INFINITY));
  const length =
    usual < most
      ? `${usual} tokens${Number.isFinite(most) ? `, and ${most} at most,` : ''}`
      : `all ${most} tokens that they may have`;
  return [
    ...(usual > 0 && tellsTokens ? [`No run has told how long answers are: ${length} are assumed.`] : []),
    ...(load?.loop === 'closed'
      ? ['A closed loop asks as fast as it is answered: one call a second and caller is assumed.']
      : []),
  ];
}
