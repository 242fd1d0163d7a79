import type { PairTally } from '#domain/tallies/block-tally.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Cluster sums that blocks are still added to. */
export type ClusterSumsFold = Mutable<ClusterSums>;

/** A pair's sums that blocks are still added to. */
export interface PairFold {
  readonly sums: ClusterSumsFold;
  cells: [number, number, number, number] | null;
  differences: Map<number, number> | null;
}

export function emptySums(): ClusterSumsFold {
  return {
    rows: 0,
    clusters: 0,
    clustersNotZero: 0,
    clustersNotOne: 0,
    weight: 0,
    sum: 0,
    sumOfSquares: 0,
    clusterSquares: 0,
    clusterProducts: 0,
    clusterSizes: 0,
  };
}

export function emptyPair(): PairFold {
  return { sums: emptySums(), cells: null, differences: null };
}

/** Adds one block's sums, whose rows stand for `weight` rows each. */
export function addSums(fold: ClusterSumsFold, tally: readonly number[], weight: number): void {
  const [rows, sum, sumOfSquares, clusters, squares, products, sizes, notZero, notOne] = tally as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  fold.rows += rows;
  fold.clusters += clusters;
  fold.clustersNotZero += notZero;
  fold.clustersNotOne += notOne;
  fold.weight += weight * rows;
  fold.sum += weight * sum;
  fold.sumOfSquares += weight * sumOfSquares;
  fold.clusterSquares += weight * weight * squares;
  fold.clusterProducts += weight * weight * products;
  fold.clusterSizes += weight * weight * sizes;
}

/** Adds one block's pair, likewise. */
export function addPair(fold: PairFold, tally: PairTally, weight: number): void {
  addSums(fold.sums, tally.sums, weight);
  if (tally.cells) {
    const cells = fold.cells ?? [0, 0, 0, 0];
    fold.cells = cells;
    tally.cells.forEach((rows, cell) => {
      cells[cell]! += weight * rows;
    });
  }
  if (tally.differences) {
    fold.differences ??= new Map();
    for (let i = 0; i < tally.differences.length; i += 2) {
      const bucket = tally.differences[i]!;
      fold.differences.set(bucket, (fold.differences.get(bucket) ?? 0) + tally.differences[i + 1]!);
    }
  }
}
