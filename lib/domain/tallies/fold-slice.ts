import type { SliceTally } from '#domain/tallies/block-tally.ts';
import type { HistogramBlock, JointBlock, SliceEvidence, SumsBlock } from '#domain/tallies/evidence.ts';
import {
  addPair,
  addSums,
  type ClusterSumsFold,
  emptyPair,
  emptySums,
  type PairFold,
} from '#domain/tallies/fold-sums.ts';

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
  readonly #means = new Map<string, { arms: Map<string, ClusterSumsFold>; pairs: Map<string, PairFold> }>();
  readonly #joints = new Map<string, JointFold>();
  readonly #histograms = new Map<string, HistogramBlock[]>();
  readonly #sums = new Map<string, SumsBlock[]>();
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
    for (const [name, sums] of Object.entries(tally.sums)) {
      getOrMake(this.#sums, name, () => []).push(this.#sumsBlock(sums, weight));
    }
    for (const [metric, counts] of Object.entries(tally.excused)) {
      const fold = getOrMake(this.#excused, metric, () => this.#arms.map(() => 0));
      counts.forEach((rows, arm) => {
        fold[arm]! += rows;
      });
    }
  }

  #sumsBlock({ arms, pairs }: SliceTally['sums'][string], weight: number): SumsBlock {
    const own = arms.map(([rows, ...sums]) => ({ rows: rows!, sums }));
    const baseline = this.#arms.findIndex((arm) => !this.#others.includes(arm));
    return {
      weight,
      arms: own,
      pairs: new Map(
        this.#others.map((arm, pair) => {
          const [rows, ...sums] = pairs[pair]!;
          const both =
            rows === undefined
              ? { arm: own[this.#arms.indexOf(arm)]!, baseline: own[baseline]! }
              : {
                  arm: { rows, sums: sums.slice(0, sums.length / 2) },
                  baseline: { rows, sums: sums.slice(sums.length / 2) },
                };
          return [arm, both];
        }),
      ),
    };
  }

  finish(): SliceEvidence {
    return {
      rows: this.#rows,
      means: this.#means,
      joints: new Map([...this.#joints].map(([table, { labels, blocks }]) => [table, { labels, blocks }])),
      histograms: this.#histograms,
      sums: this.#sums,
      excused: this.#excused,
    };
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
