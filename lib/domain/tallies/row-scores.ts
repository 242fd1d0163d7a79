import type { Case, Measure, Metric, RowsMeasure, SumsMeasure } from '#domain/metric.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { NotScoredReason, Score } from '#domain/score.ts';
import { bucketOf, fineBits } from '#domain/tallies/log-histogram.ts';
import { type PlannedShare, planTally, type TallyPlan } from '#domain/tallies/tally-plan.ts';

/** Rows of a table's cells are lists of label indices; −1 stands for an arm without score. */
export const noLabel = -1;

interface CellNode {
  readonly next: Map<number, CellNode>;
  cell: number;
}

/**
 * What every metric says of one row, for all arms: scores, and what the row gives to each table, histogram, set of sums
 * and set of columns. One instance serves a whole block; its buffers hold the row last read.
 */
export class RowScores {
  readonly plan: TallyPlan;
  readonly metrics: readonly Metric[];
  /** [arm][metric] */
  readonly scores: Score[][];
  /** Per table, the index of the row's cell, or −1 where no arm is scored. */
  readonly cells: number[];
  /** [histogram][arm], the index of the row's bucket, or −1. */
  readonly buckets: number[][];
  /** [set of sums][arm], what the row adds; null: not scored. */
  readonly parts: (ArrayLike<number> | null)[][];
  /** [set of columns][arm], what is read of the row; null: not scored. */
  readonly values: (ArrayLike<number> | null)[][];
  /** Per table: labels, and each cell's label indices (reference, then one per arm). */
  labels: string[][] = [];
  cellLabels: number[][][] = [];
  /** The buckets that the indices in `buckets` stand for. */
  bucketList: number[] = [];

  readonly #arms: number;
  #labelIndex: Map<string, number>[] = [];
  #cellTree: CellNode[] = [];
  #bucketIndex = new Map<number, number>();
  readonly #outcomes: number[];

  constructor(metrics: readonly Metric[], arms: number) {
    this.plan = planTally(metrics);
    this.metrics = metrics;
    this.#arms = arms;
    this.scores = Array.from({ length: arms }, () => metrics.map(() => 'unanswered'));
    this.cells = this.plan.tables.map(() => -1);
    this.buckets = this.plan.histograms.map(() => new Array<number>(arms).fill(-1));
    this.parts = this.plan.sums.map(() => new Array<null>(arms).fill(null));
    this.values = this.plan.columns.map(() => new Array<null>(arms).fill(null));
    this.#outcomes = new Array<number>(arms).fill(noLabel);
    this.reset();
  }

  reset(): void {
    this.labels = this.plan.tables.map(() => []);
    this.cellLabels = this.plan.tables.map(() => []);
    this.bucketList = [];
    this.#labelIndex = this.plan.tables.map(() => new Map());
    this.#cellTree = this.plan.tables.map(() => ({ next: new Map(), cell: -1 }));
    this.#bucketIndex = new Map();
  }

  read(row: Row, observations: readonly (Observation | null)[]): void {
    const cases = observations.map((observation) => observation && { row, observation });
    for (const mean of this.plan.means) {
      for (let arm = 0; arm < this.#arms; arm += 1) {
        const case_ = cases[arm] ?? null;
        this.scores[arm]![mean.metric] = withheld(mean.measure, case_) ?? mean.measure.score(case_ as Case);
      }
    }
    for (let table = 0; table < this.plan.tables.length; table += 1) this.#readTable(table, cases);
    for (let histogram = 0; histogram < this.buckets.length; histogram += 1) {
      this.#readHistogram(histogram, cases);
    }
    this.plan.sums.forEach((sums, index) => {
      this.#readShared(this.parts[index]!, sums, cases, (case_) => sums.measure.parts(case_));
    });
    this.plan.columns.forEach((columns, index) => {
      this.#readShared(this.values[index]!, columns, cases, (case_) => columns.measure.values(case_));
    });
  }

  /** Reads, for every arm, the numbers that several metrics share, and lets each score the row by them. */
  #readShared<Kind extends SumsMeasure | RowsMeasure>(
    byArm: (ArrayLike<number> | null)[],
    { measure, metrics }: PlannedShare<Kind>,
    cases: readonly (Case | null)[],
    read: (case_: Case) => ArrayLike<number> | NotScoredReason,
  ): void {
    for (let arm = 0; arm < this.#arms; arm += 1) {
      const case_ = cases[arm] ?? null;
      const numbers = withheld(measure, case_) ?? read(case_ as Case);
      byArm[arm] = typeof numbers === 'string' ? null : numbers;
      for (const reader of metrics) {
        this.scores[arm]![reader.metric] =
          typeof numbers === 'string' ? numbers : reader.measure.score(numbers);
      }
    }
  }

  #readTable(table: number, cases: readonly (Case | null)[]): void {
    const { measure, metrics } = this.plan.tables[table]!;
    let reference = noLabel;
    for (let arm = 0; arm < this.#arms; arm += 1) {
      const case_ = cases[arm] ?? null;
      const outcome = withheld(measure, case_) ?? measure.outcome(case_ as Case);
      const scored = typeof outcome !== 'string';
      if (scored) reference = this.#label(table, outcome.reference);
      this.#outcomes[arm] = scored ? this.#label(table, outcome.outcome) : noLabel;
      const score = scored ? (outcome.reference === outcome.outcome ? 1 : 0) : outcome;
      for (const { metric } of metrics) this.scores[arm]![metric] = score;
    }
    this.cells[table] = reference === noLabel ? -1 : this.#cell(table, reference);
  }

  #readHistogram(histogram: number, cases: readonly (Case | null)[]): void {
    const { measure, metrics } = this.plan.histograms[histogram]!;
    for (let arm = 0; arm < this.#arms; arm += 1) {
      const case_ = cases[arm] ?? null;
      const value = withheld(measure, case_) ?? measure.value(case_ as Case);
      this.buckets[histogram]![arm] =
        typeof value === 'number' ? this.#indexOfBucket(bucketOf(value, fineBits)) : -1;
      for (const { metric } of metrics) this.scores[arm]![metric] = value;
    }
  }

  /** Table to labels, for the tables that depend on the answers alone, or on the effort. */
  labelsOf(dependsOn: 'answer' | 'effort'): Record<string, string[]> {
    const kept = this.plan.tables.map((table, index) => ({ table, labels: this.labels[index]! }));
    return Object.fromEntries(
      kept
        .filter(({ table }) => table.measure.dependsOn === dependsOn)
        .map(({ table, labels }) => [table.name, labels]),
    );
  }

  #indexOfBucket(bucket: number): number {
    let index = this.#bucketIndex.get(bucket);
    if (index === undefined) {
      index = this.bucketList.push(bucket) - 1;
      this.#bucketIndex.set(bucket, index);
    }
    return index;
  }

  #label(table: number, label: string): number {
    const index = this.#labelIndex[table]!;
    let id = index.get(label);
    if (id === undefined) {
      id = this.labels[table]!.push(label) - 1;
      index.set(label, id);
    }
    return id;
  }

  #cell(table: number, reference: number): number {
    let node = child(this.#cellTree[table]!, reference);
    for (const outcome of this.#outcomes) node = child(node, outcome);
    if (node.cell < 0) node.cell = this.cellLabels[table]!.push([reference, ...this.#outcomes]) - 1;
    return node.cell;
  }
}

function withheld(measure: Measure, case_: Case | null): NotScoredReason | null {
  if (case_ === null) return 'unanswered';
  return case_.observation.error !== null && measure.onErrors === 'skip' ? 'error' : null;
}

function child(node: CellNode, key: number): CellNode {
  let next = node.next.get(key);
  if (next === undefined) {
    next = { next: new Map(), cell: -1 };
    node.next.set(key, next);
  }
  return next;
}
