import { differenceOf, inferByBlocks } from '#domain/gate/infer-by-blocks.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import type { SumsMeasure } from '#domain/metric.ts';
import type { Statistic } from '#domain/score.ts';
import type { Parts, SumsBlock } from '#domain/tallies/evidence.ts';

/** What one block adds, and what it counts. */
interface WeightedParts extends Parts {
  readonly weight: number;
}

/** A function of sums over one arm's rows. @param arm its index */
export function inferSums(
  measure: SumsMeasure,
  blocks: readonly SumsBlock[],
  arm: number,
): Inference | NoInference {
  const own = withRows(blocks.map(({ arms, weight }) => ({ ...arms[arm]!, weight })));
  const sums = new LeaveOneOut(own, measure.size);
  return inferByBlocks({
    estimate: measure.statistic(sums.total),
    rows: rowsOf(own),
    blocks: own.length,
    without: (block) => measure.statistic(sums.without(block)),
    informative: unlikeTheCommon(own.map((parts) => blockValue(measure, parts))),
  });
}

/** Its difference between an arm and the baseline, over the rows that both have scores for. */
export function inferSumsDifference(
  measure: SumsMeasure,
  blocks: readonly SumsBlock[],
  arm: string,
  sign: 1 | -1,
): Inference | NoInference {
  const pairs = blocks.map(({ pairs, weight }) => ({ weight, ...pairs.get(arm)! }));
  const ours = withRows(pairs.map(({ arm, weight }) => ({ ...arm, weight })));
  const theirs = withRows(pairs.map(({ baseline, weight }) => ({ ...baseline, weight })));
  const [sumsOfOurs, sumsOfTheirs] = [
    new LeaveOneOut(ours, measure.size),
    new LeaveOneOut(theirs, measure.size),
  ];
  return inferByBlocks({
    estimate: differenceOf(measure.statistic(sumsOfOurs.total), measure.statistic(sumsOfTheirs.total), sign),
    rows: rowsOf(ours),
    blocks: ours.length,
    without: (block) =>
      differenceOf(
        measure.statistic(sumsOfOurs.without(block)),
        measure.statistic(sumsOfTheirs.without(block)),
        sign,
      ),
    informative: ours.filter(({ sums }, block) => sums.some((sum, i) => sum !== theirs[block]!.sums[i]))
      .length,
  });
}

/** An arm's value over its own rows, and how many they are. */
export function sumsEstimate(
  measure: SumsMeasure,
  blocks: readonly SumsBlock[],
  arm: number,
): { readonly value: Statistic; readonly rows: number; readonly blocks: number } {
  const own = withRows(blocks.map(({ arms, weight }) => ({ ...arms[arm]!, weight })));
  return {
    value: measure.statistic(new LeaveOneOut(own, measure.size).total),
    rows: rowsOf(own),
    blocks: own.length,
  };
}

/** Weighted sums over all blocks, from which single blocks can be left out. */
class LeaveOneOut {
  readonly total: Float64Array;
  readonly #blocks: readonly WeightedParts[];
  readonly #left: Float64Array;

  constructor(blocks: readonly WeightedParts[], size: number) {
    this.#blocks = blocks;
    this.total = new Float64Array(size);
    this.#left = new Float64Array(size);
    for (const { sums, weight } of blocks) {
      for (let part = 0; part < size; part += 1) this.total[part]! += weight * sums[part]!;
    }
  }

  /** In a buffer that the next call overwrites. */
  without(block: number): Float64Array {
    const { sums, weight } = this.#blocks[block]!;
    for (let part = 0; part < this.total.length; part += 1) {
      this.#left[part] = this.total[part]! - weight * sums[part]!;
    }
    return this.#left;
  }
}

function withRows(blocks: readonly WeightedParts[]): WeightedParts[] {
  return blocks.filter(({ rows }) => rows > 0);
}

function rowsOf(blocks: readonly WeightedParts[]): number {
  return blocks.reduce((total, { rows }) => total + rows, 0);
}

function blockValue(measure: SumsMeasure, { sums }: Parts): number | null {
  const value = measure.statistic(sums);
  return typeof value === 'number' ? value : null;
}

/** How many values are not the one that most blocks share: where nearly all are perfect, few blocks carry the spread. */
function unlikeTheCommon(values: readonly (number | null)[]): number {
  const counts = new Map<number | null, number>();
  let most = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    most = Math.max(most, count);
  }
  return most === 1 ? values.length : values.length - most;
}
