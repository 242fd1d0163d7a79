import type { Metric } from '#domain/metric.ts';
import type { Observation } from '#domain/observation.ts';
import { createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import type { SliceSelector } from '#domain/tallies/slice.ts';
import { failed, observed } from '#support/metric-case.ts';

/** Whether each arm is right on a row; null: its answer is an error. */
export interface JudgedRow {
  readonly candidate: boolean | null;
  readonly baseline: boolean | null;
  /** Default `a`. */
  readonly reference?: 'a' | 'b';
  readonly slices?: Readonly<Record<string, string>>;
  readonly cluster?: string;
}

const answers = { a: observed({ label: 'a' }), b: observed({ label: 'b' }) };

function answer(isRight: boolean | null, reference: 'a' | 'b'): Observation {
  if (isRight === null) return failed;
  return answers[isRight === (reference === 'a') ? 'a' : 'b'];
}

export interface JudgedOptions {
  readonly metrics: readonly Metric[];
  readonly slices?: readonly SliceSelector[];
  /** Default 1. */
  readonly blocks?: number;
  /** Default true. */
  readonly withBaseline?: boolean;
}

/** Tallies of the arms `candidate` and `baseline` over rows, dealt out to blocks by contiguous runs. */
export function judgedTallies(rows: readonly JudgedRow[], options: JudgedOptions): BlockTally[] {
  const { metrics, slices = [], blocks = 1, withBaseline = true } = options;
  const tallier = createBlockTallier({
    metrics,
    slices,
    arms: withBaseline ? ['candidate', 'baseline'] : ['candidate'],
    baselineArm: withBaseline ? 'baseline' : null,
  });
  return Array.from({ length: blocks }, (_, block) => {
    const from = Math.round((block * rows.length) / blocks);
    const to = Math.round(((block + 1) * rows.length) / blocks);
    for (let i = from; i < to; i += 1) {
      const { candidate, baseline, reference = 'a', ...rest } = rows[i]!;
      const asked = withBaseline ? [candidate, baseline] : [candidate];
      tallier.add(
        { id: `row-${i}`, input: null, reference, ...rest },
        asked.map((isRight) => answer(isRight, reference)),
      );
    }
    return tallier.finish({ block, stratum: 'only' });
  });
}

export function judgedEvidence(rows: readonly JudgedRow[], options: JudgedOptions): Evidence {
  return foldTallies(judgedTallies(rows, options));
}

/** Rows of which so many are: both right, only the candidate, only the baseline, neither; interleaved. */
export function rowsOfCells(both: number, candidate: number, baseline: number, neither: number): JudgedRow[] {
  const kinds: JudgedRow[] = [
    ...new Array<JudgedRow>(both).fill({ candidate: true, baseline: true }),
    ...new Array<JudgedRow>(candidate).fill({ candidate: true, baseline: false }),
    ...new Array<JudgedRow>(baseline).fill({ candidate: false, baseline: true }),
    ...new Array<JudgedRow>(neither).fill({ candidate: false, baseline: false }),
  ];
  const step = kinds.length % 7 === 0 ? 11 : 7;
  return kinds.map((_, i) => kinds[(i * step) % kinds.length]!);
}
