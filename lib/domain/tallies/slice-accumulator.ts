import type { Measure } from '#domain/metric.ts';
import { isExcused } from '#domain/score.ts';
import type { PairTally, SliceTally } from '#domain/tallies/block-tally.ts';
import {
  addClusterRow,
  addLoneRow,
  closeCluster,
  clusterSumStride,
  readClusterSums,
} from '#domain/tallies/cluster-sums.ts';
import { bucketOf, coarseBits } from '#domain/tallies/log-histogram.ts';
import { PartSums } from '#domain/tallies/part-sums.ts';
import type { RowScores } from '#domain/tallies/row-scores.ts';

/** Adds up one slice of one block. */
export class SliceAccumulator {
  rows = 0;
  /** The slice's key. */
  readonly key: string;
  readonly #scores: RowScores;
  /** Arms that are compared with the baseline arm. */
  readonly #others: readonly number[];
  readonly #baseline: number;
  readonly #means: number;
  /** [mean][arm, then pair], each of `clusterSumStride` numbers. */
  readonly #sums: Float64Array;
  readonly #perMean: number;
  /** [mean][pair][4] for 0/1 metrics. */
  readonly #cells: Int32Array;
  /** [mean][pair] coarse bucket of the difference to rows, for other metrics. */
  readonly #differences: Map<number, number>[];
  readonly #tableCounts: number[][];
  readonly #bucketCounts: number[][][];
  readonly #partSums: readonly PartSums[];
  readonly #excused: number[][];

  constructor(key: string, scores: RowScores, arms: number, baseline: number) {
    this.key = key;
    this.#scores = scores;
    this.#baseline = baseline;
    this.#others =
      baseline < 0 ? [] : Array.from({ length: arms }, (_, arm) => arm).filter((arm) => arm !== baseline);
    this.#means = scores.plan.means.length;
    this.#perMean = arms + this.#others.length;
    this.#sums = new Float64Array(this.#means * this.#perMean * clusterSumStride);
    this.#cells = new Int32Array(this.#means * this.#others.length * 4);
    this.#differences = Array.from({ length: this.#means * this.#others.length }, () => new Map());
    this.#tableCounts = scores.plan.tables.map(() => []);
    this.#bucketCounts = scores.plan.histograms.map(() => Array.from({ length: arms }, () => []));
    this.#partSums = scores.plan.sums.map(
      ({ measure }) => new PartSums(measure.size, arms, this.#others, baseline),
    );
    this.#excused = scores.scores.map((metrics) => metrics.map(() => 0));
  }

  /** Adds the row that `RowScores` read last. @param alone whether the row is a cluster by itself */
  add(alone: boolean): void {
    this.rows += 1;
    this.#addMeans(alone ? addLoneRow : addClusterRow);
    const { cells, buckets, parts, scores } = this.#scores;
    for (let table = 0; table < cells.length; table += 1) countAt(this.#tableCounts[table]!, cells[table]!);
    for (let histogram = 0; histogram < buckets.length; histogram += 1) {
      const row = buckets[histogram]!;
      for (let arm = 0; arm < row.length; arm += 1) countAt(this.#bucketCounts[histogram]![arm]!, row[arm]!);
    }
    for (let sums = 0; sums < parts.length; sums += 1) this.#partSums[sums]!.add(parts[sums]!);
    for (let arm = 0; arm < scores.length; arm += 1) {
      const row = scores[arm]!;
      for (let metric = 0; metric < row.length; metric += 1) {
        const score = row[metric]!;
        if (typeof score === 'string' && isExcused(score)) this.#excused[arm]![metric]! += 1;
      }
    }
  }

  #addMeans(addRow: typeof addLoneRow): void {
    const { plan, scores } = this.#scores;
    for (let mean = 0; mean < this.#means; mean += 1) {
      const { metric, measure } = plan.means[mean]!;
      let at = mean * this.#perMean * clusterSumStride;
      for (let arm = 0; arm < scores.length; arm += 1) {
        const score = scores[arm]![metric]!;
        if (typeof score === 'number') addRow(this.#sums, at, score);
        at += clusterSumStride;
      }
      if (this.#baseline < 0) continue;
      const base = scores[this.#baseline]![metric]!;
      for (let pair = 0; pair < this.#others.length; pair += 1) {
        const score = scores[this.#others[pair]!]![metric]!;
        if (typeof score === 'number' && typeof base === 'number') {
          addRow(this.#sums, at, score - base);
          const place = mean * this.#others.length + pair;
          if (measure.tally === 'binary') this.#cells[place * 4 + (1 - score) * 2 + (1 - base)]! += 1;
          else count(this.#differences[place]!, bucketOf(score - base, coarseBits));
        }
        at += clusterSumStride;
      }
    }
  }

  /** Ends the cluster that rows were added to, if any. */
  closeCluster(): void {
    for (let at = 0; at < this.#sums.length; at += clusterSumStride) closeCluster(this.#sums, at);
  }

  /** The slice's tally of what depends on the answers alone, or on the effort. */
  finish(dependsOn: 'answer' | 'effort'): SliceTally {
    const { plan, cellLabels, bucketList } = this.#scores;
    const tally: SliceTally = {
      rows: this.rows,
      means: {},
      joints: {},
      histograms: {},
      sums: {},
      excused: {},
    };
    const keeps = ({ measure }: { measure: Measure }) => measure.dependsOn === dependsOn;
    plan.means.forEach((planned, mean) => {
      if (keeps(planned)) tally.means[planned.name] = this.#finishMean(mean);
    });
    plan.tables.forEach((planned, table) => {
      if (!keeps(planned)) return;
      const counts = this.#tableCounts[table]!;
      const cells = counts.map((rows, cell) => (rows > 0 ? [...cellLabels[table]![cell]!, rows] : []));
      tally.joints[planned.name] = cells.flat();
    });
    plan.histograms.forEach((planned, histogram) => {
      if (!keeps(planned)) return;
      tally.histograms[planned.name] = this.#bucketCounts[histogram]!.map((counts) =>
        flatten(counts.map((rows, index) => [bucketList[index]!, rows])),
      );
    });
    plan.sums.forEach((planned, index) => {
      if (keeps(planned)) tally.sums[planned.name] = this.#partSums[index]!.finish();
    });
    this.#scores.metrics.forEach((metric, index) => {
      const counts = this.#excused.map((row) => row[index]!);
      if (keeps(metric) && counts.some((rows) => rows > 0)) tally.excused[metric.name] = counts;
    });
    return tally;
  }

  #finishMean(mean: number): SliceTally['means'][string] {
    const arms = this.#perMean - this.#others.length;
    const sums = (index: number) =>
      readClusterSums(this.#sums, (mean * this.#perMean + index) * clusterSumStride);
    const pairs = this.#others.map((_, pair): PairTally => {
      const place = mean * this.#others.length + pair;
      const [both, arm, base, neither] = this.#cells.subarray(place * 4, place * 4 + 4);
      return this.#scores.plan.means[mean]!.measure.tally === 'binary'
        ? { sums: sums(arms + pair), cells: [both!, arm!, base!, neither!] }
        : { sums: sums(arms + pair), differences: flatten([...this.#differences[place]!]) };
    });
    return { arms: Array.from({ length: arms }, (_, arm) => sums(arm)), pairs };
  }
}

function countAt(counts: number[], index: number): void {
  if (index < 0) return;
  while (counts.length <= index) counts.push(0);
  counts[index]! += 1;
}

function count(counts: Map<number, number>, bucket: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
}

function flatten(entries: number[][]): number[] {
  return entries
    .filter(([, rows]) => rows! > 0)
    .sort(([a], [b]) => a! - b!)
    .flat();
}
