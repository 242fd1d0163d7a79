import type { Evidence } from '#domain/tallies/evidence.ts';

/** When a gate looks: fixed before the first row. */
export interface LookPlan {
  /** Share of the planned rows that has been read at each look, ascending; the last look of a plan that is read out is 1. */
  readonly shares: readonly number[];
  /** Slice dimension to all its values in the dataset: slices that may still turn up. */
  readonly sliceValues: Readonly<Record<string, readonly string[]>>;
}

/** One look at all rows. */
export const onlyLook: LookPlan = { shares: [1], sliceValues: {} };

/** One look of a plan, with what it sees: the rows of all waves up to it. */
export interface Look {
  /** From 1. */
  readonly wave: number;
  readonly share: number;
  /** Whether all planned rows have been read, so that what is left of alpha is spent. */
  readonly isLast: boolean;
  readonly evidence: Evidence;
}

/** The looks in order: at the evidence of the waves before, then at all there is. */
export function* looksOf(
  { shares }: LookPlan,
  earlier: Iterable<Evidence>,
  evidence: Evidence,
): Generator<Look> {
  let wave = 0;
  const look = (seen: Evidence): Look => {
    const share = shares[wave];
    if (share === undefined) throw new Error(`Expected at most ${shares.length} looks, got another one.`);
    wave += 1;
    return { wave, share, isLast: share >= 1, evidence: seen };
  };
  for (const seen of earlier) yield look(seen);
  yield look(evidence);
}
