import type { Block } from '#domain/dataset.ts';
import type { Suite } from '#domain/suite.ts';

/** Shares of the rows at which a run looks where its suite does not say. */
export const defaultWaves: readonly number[] = [0.1, 0.3, 0.6, 1];

/** A wave of fewer rows costs a round trip and can hardly decide. */
const LEAST_ROWS = 512;
/** Fewer clusters carry no error; the least that a gate may ask for. */
const LEAST_CLUSTERS = 10;

/** How far a suite reads, and where it looks. */
export interface WavePlan {
  /** Share of the dataset that may be read in all, (0, 1]. */
  readonly reach: number;
  /** Cumulative shares of that, ascending, ending in 1. */
  readonly shares: readonly number[];
  /** How many of the shares belong to the suite's sample; those after them are read only by a run that is still open. */
  readonly sampled: number;
  /** Whether small waves are merged: not where the suite says which it wants. */
  readonly isFitted: boolean;
}

export function planWaves({
  waves,
  sample,
  maxSample,
  gate,
  target,
}: Pick<Suite, 'waves' | 'sample' | 'maxSample' | 'gate' | 'target'>): WavePlan {
  // A batch job may take a day, whatever it holds: waves would take as many.
  const own = waves ?? (target.mode === 'batch' ? [1] : defaultWaves);
  const reach = gate.inconclusive === 'escalate' ? Math.max(sample, maxSample ?? sample) : sample;
  const shares = own.map((share) => (share * sample) / reach);
  for (let share = (2 * sample) / reach; share < 1; share *= 2) shares.push(share);
  if (reach > sample) shares.push(1);
  return { reach, shares, sampled: own.length, isFitted: waves === undefined };
}

/** The plan without looks that the blocks are too few for: each such wave becomes a part of the next. */
export function fitWaves(judged: readonly Block[], plan: WavePlan): WavePlan {
  if (!plan.isFitted) return plan;
  const all = countUntil(judged, 1);
  const kept: number[] = [];
  let before = 0;
  let sampled = 0;
  for (const [i, share] of plan.shares.entries()) {
    const { rows, clusters } = countUntil(judged, share);
    // The sample's end is a look whatever it holds: there a run decides whether to read on.
    const isEnd = share === 1 || i === plan.sampled - 1;
    const isWorth =
      rows - before >= LEAST_ROWS && all.rows - rows >= LEAST_ROWS && clusters >= LEAST_CLUSTERS;
    if (!isEnd && !isWorth) continue;
    kept.push(share);
    before = rows;
    if (i < plan.sampled) sampled = kept.length;
  }
  return { ...plan, shares: kept, sampled };
}

/** The blocks that a cumulative share comes to, as a number of them from the first. */
export function blocksOf(judged: readonly Block[], share: number): number {
  return Math.round(judged.length * share);
}

function countUntil(judged: readonly Block[], share: number): { rows: number; clusters: number } {
  const read = judged.slice(0, blocksOf(judged, share));
  return {
    rows: read.reduce((sum, { rows }) => sum + rows, 0),
    clusters: read.reduce((sum, { clusters }) => sum + clusters, 0),
  };
}
