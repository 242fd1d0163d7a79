import type { PairTally, SliceTally } from '#domain/tallies/block-tally.ts';
import type {
  ClusterSums,
  HistogramBlock,
  JointBlock,
  MeanEvidence,
  SliceEvidence,
} from '#domain/tallies/evidence.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface PairFold {
  readonly sums: Mutable<ClusterSums>;
  cells: [number, number, number, number] | null;
  differences: Map<number, number> | null;
}

interface JointFold {
  readonly labels: string[];
  readonly index: Map<string, number>;
  readonly blocks: JointBlock[];
}

/** Adds up one slice over the blocks, which come in block order. */
export class SliceFold {
  #rows = 0;
  readonly #arms: readonly string[];
  readonly #others: readonly string[];
  readonly #means = new Map<
    string,
    { arms: Map<string, Mutable<ClusterSums>>; pairs: Map<string, PairFold> }
  >();
  readonly #joints = new Map<string, JointFold>();
  readonly #histograms = new Map<string, HistogramBlock[]>();
  readonly #excused = new Map<string, number[]>();

  /** @param others the arms that are compared with the baseline arm */
  constructor(arms: readonly string[], others: readonly string[]) {
    this.#arms = arms;
    this.#others = others;
  }

  /** @param tally of the evidence and of the effort; the rows are those of the evidence */
  add(
    tally: SliceTally,
    labels: Readonly<Record<string, readonly string[]>>,
    weight: number,
    countRows: boolean,
  ): void {
    if (countRows) this.#rows += tally.rows;
    for (const [metric, mean] of Object.entries(tally.means)) {
      const fold = getOrMake(this.#means, metric, () => ({ arms: new Map(), pairs: new Map() }));
      this.#arms.forEach((arm, i) => {
        addSums(getOrMake(fold.arms, arm, emptySums), mean.arms[i]!, weight);
      });
      this.#others.forEach((arm, i) => {
        addPair(getOrMake(fold.pairs, arm, emptyPair), mean.pairs[i]!, weight);
      });
    }
    for (const [table, cells] of Object.entries(tally.joints)) {
      const fold = getOrMake(this.#joints, table, () => ({ labels: [], index: new Map(), blocks: [] }));
      fold.blocks.push({ weight, cells: relabel(cells, this.#arms.length, labels[table]!, fold) });
    }
    for (const [name, arms] of Object.entries(tally.histograms)) {
      getOrMake(this.#histograms, name, () => []).push({ weight, arms });
    }
    for (const [metric, counts] of Object.entries(tally.excused)) {
      const fold = getOrMake(this.#excused, metric, () => this.#arms.map(() => 0));
      counts.forEach((rows, arm) => {
        fold[arm]! += rows;
      });
    }
  }

  finish(): SliceEvidence {
    return {
      rows: this.#rows,
      means: this.#means satisfies ReadonlyMap<string, MeanEvidence>,
      joints: this.#joints,
      histograms: this.#histograms,
      excused: this.#excused,
    };
  }
}

function emptySums(): Mutable<ClusterSums> {
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

function emptyPair(): PairFold {
  return { sums: emptySums(), cells: null, differences: null };
}

function addSums(fold: Mutable<ClusterSums>, tally: readonly number[], weight: number): void {
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

function addPair(fold: PairFold, tally: PairTally, weight: number): void {
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

/** Cells with the block's own label indices replaced by the fold's. */
function relabel(
  cells: readonly number[],
  arms: number,
  labels: readonly string[],
  fold: JointFold,
): number[] {
  const width = arms + 2;
  return cells.map((value, i) => {
    if (i % width === width - 1 || value < 0) return value;
    const label = labels[value]!;
    return getOrMake(fold.index, label, () => fold.labels.push(label) - 1);
  });
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
