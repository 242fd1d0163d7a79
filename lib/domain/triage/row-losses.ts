import { allRows, parseSliceKey } from '#domain/tallies/slice.ts';
import { Largest } from '#domain/triage/largest.ts';

/** Rows and clusters that are told of one loss. */
export const TOLD_ROWS = 10;
export const TOLD_CLUSTERS = 5;

/** Sets of slice values whose answer is kept. */
const KEPT_ANSWERS = 10_000;

/** One metric on one slice, and which way it is better. */
export interface LossView {
  readonly metric: string;
  /** A slice key. */
  readonly slice: string;
  /** 1 where higher is better, −1 where lower is. */
  readonly sign: 1 | -1;
}

/** Rows that are not independent, and what they lost together. */
export interface ClusterLoss {
  readonly cluster: string;
  /** Rows that both arms have scores for. */
  readonly rows: number;
  /** Sum of the rows' improvements, below 0. */
  readonly improvement: number;
}

/** A row as its scores tell of it. */
export interface LossRow {
  readonly id: string;
  /** Key of the slice of all its slice values; null: not known. */
  readonly slices: string | null;
  /** null: it is its own. */
  readonly cluster: string | null;
}

interface View {
  readonly view: LossView;
  readonly wanted: readonly (readonly [string, string])[];
  readonly answers: Map<string, boolean>;
  readonly largest: Largest<string>;
}

interface OpenCluster {
  rows: number;
  improvement: number;
}

/**
 * Finds the rows that tell most of each loss, and the clusters that lost most, in one pass over the rows and in memory that
 * does not grow with them. Rows of a cluster must come one after the other.
 */
export class RowLosses {
  readonly #views: readonly View[];
  readonly #metrics: readonly Pick<LossView, 'metric' | 'sign'>[];
  readonly #clusters: readonly Largest<ClusterLoss>[];
  #cluster: string | null = null;
  #open: OpenCluster[] = [];
  /** Rows seen. */
  rows = 0;

  /**
   * @param views losses whose rows are looked for
   * @param metrics metrics whose clusters are, over all rows
   */
  constructor(views: readonly LossView[], metrics: readonly Pick<LossView, 'metric' | 'sign'>[]) {
    this.#views = views.map((view) => ({
      view,
      wanted: Object.entries(parseSliceKey(view.slice)),
      answers: new Map(),
      largest: new Largest(TOLD_ROWS),
    }));
    this.#metrics = metrics;
    this.#clusters = metrics.map(() => new Largest(TOLD_CLUSTERS));
    this.#openCluster(null);
  }

  /** @param scoreOf the score of the candidate and of the baseline; null: there is none. */
  add(row: LossRow, scoreOf: (metric: string) => readonly [number | null, number | null]): void {
    this.rows += 1;
    for (const view of this.#views) {
      if (!isIn(view, row.slices)) continue;
      const improvement = improvementOf(view.view, scoreOf);
      if (improvement !== null && improvement < 0) view.largest.add(-improvement, row.id);
    }
    if (row.cluster !== this.#cluster) this.#openCluster(row.cluster);
    if (row.cluster === null) return;
    this.#metrics.forEach((metric, index) => {
      const improvement = improvementOf(metric, scoreOf);
      if (improvement === null) return;
      this.#open[index]!.rows += 1;
      this.#open[index]!.improvement += improvement;
    });
  }

  /** Ids of the rows that tell most of a loss, at most ten. */
  tellingRows({ metric, slice }: Pick<LossView, 'metric' | 'slice'>): string[] {
    const found = this.#views.find(({ view }) => view.metric === metric && view.slice === slice);
    return found?.largest.items() ?? [];
  }

  /** The clusters that lost most of a metric, at most five. */
  clusters(metric: string): ClusterLoss[] {
    this.#openCluster(null);
    const index = this.#metrics.findIndex((one) => one.metric === metric);
    return this.#clusters[index]?.items() ?? [];
  }

  #openCluster(next: string | null): void {
    const cluster = this.#cluster;
    if (cluster !== null) {
      this.#open.forEach(({ rows, improvement }, index) => {
        if (improvement < 0) this.#clusters[index]!.add(-improvement, { cluster, rows, improvement });
      });
    }
    this.#cluster = next;
    this.#open = this.#metrics.map(() => ({ rows: 0, improvement: 0 }));
  }
}

function improvementOf(
  { metric, sign }: Pick<LossView, 'metric' | 'sign'>,
  scoreOf: (metric: string) => readonly [number | null, number | null],
): number | null {
  const [candidate, baseline] = scoreOf(metric);
  return candidate === null || baseline === null ? null : sign * (candidate - baseline);
}

function isIn({ view, wanted, answers }: View, slices: string | null): boolean {
  if (view.slice === allRows) return true;
  if (slices === null) return false;
  const known = answers.get(slices);
  if (known !== undefined) return known;
  const values = parseSliceKey(slices);
  const answer = wanted.every(([dimension, value]) => values[dimension] === value);
  if (answers.size < KEPT_ANSWERS) answers.set(slices, answer);
  return answer;
}
