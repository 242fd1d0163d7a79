import type { ArmCoverageTally, ArmEffort } from '#domain/tallies/block-tally.ts';

/**
 * Cluster sums over all blocks. In a partial sample a row counts with its stratum's weight w (rows that it stands for,
 * scaled so that the weights of all rows average 1); w is 1 where all rows were read.
 */
export interface ClusterSums {
  /** Scored rows, unweighted; so are the three counts of clusters. */
  readonly rows: number;
  readonly clusters: number;
  readonly clustersNotZero: number;
  readonly clustersNotOne: number;
  /** Σ w over scored rows */
  readonly weight: number;
  /** Σ w score */
  readonly sum: number;
  /** Σ w score² */
  readonly sumOfSquares: number;
  /** Σ w² S_c² */
  readonly clusterSquares: number;
  /** Σ w² S_c m_c */
  readonly clusterProducts: number;
  /** Σ w² m_c² */
  readonly clusterSizes: number;
}

/** One metric over the rows that an arm and the baseline arm both scored; difference = arm − baseline. */
export interface PairSums {
  readonly sums: ClusterSums;
  /** For a 0/1 metric, weighted rows where: both 1, only the arm 1, only the baseline 1, both 0. */
  readonly cells: readonly [number, number, number, number] | null;
  /** For any other metric, rows (unweighted) by coarse bucket of the difference. */
  readonly differences: ReadonlyMap<number, number> | null;
}

export interface MeanEvidence {
  readonly arms: ReadonlyMap<string, ClusterSums>;
  /** By the arm that is compared with the baseline arm. */
  readonly pairs: ReadonlyMap<string, PairSums>;
}

/** Counts of one block, by reference and outcome of every arm. */
export interface JointBlock {
  readonly weight: number;
  /** Flat: reference, one outcome per arm, rows; labels by index, −1: not scored. */
  readonly cells: readonly number[];
}

export interface JointEvidence {
  readonly labels: readonly string[];
  /** One per block with rows of the slice, in block order. */
  readonly blocks: readonly JointBlock[];
}

/** Values of one block, by arm. */
export interface HistogramBlock {
  readonly weight: number;
  /** Per arm, flat: bucket, rows, …, ascending. */
  readonly arms: readonly (readonly number[])[];
}

/** Sums of parts over some rows. */
export interface Parts {
  /** Unweighted. */
  readonly rows: number;
  readonly sums: readonly number[];
}

/** What one block adds to a set of sums. */
export interface SumsBlock {
  readonly weight: number;
  /** In the order of the arms. */
  readonly arms: readonly Parts[];
  /** On the rows that both arms have scores for, by the arm that is compared with the baseline arm. */
  readonly pairs: ReadonlyMap<string, { readonly arm: Parts; readonly baseline: Parts }>;
}

/** What measures that need rows read of one arm's answers, by column; a row without score has 0 everywhere. */
export interface ArmColumns {
  /** 1: the row has a score. */
  readonly scored: Uint8Array;
  readonly values: readonly Float64Array[];
}

/** Rows in block order, as the measures that need rows read them. */
export interface RowColumnsTable {
  /** Each row's block. */
  readonly block: Int32Array;
  /** Index of each row's set of slices. */
  readonly sliceSet: Int32Array;
  /** Keys of the slices that a row lies in, beside all rows. */
  readonly sliceSets: readonly (readonly string[])[];
  /** By the measure's set of columns: the arms, in their order. */
  readonly columns: ReadonlyMap<string, readonly ArmColumns[]>;
}

/** All rows that were asked, each with what it counts. */
export interface RowTable extends RowColumnsTable {
  readonly weight: Float64Array;
}

export interface SliceEvidence {
  /** Rows asked. */
  readonly rows: number;
  readonly means: ReadonlyMap<string, MeanEvidence>;
  /** By the measure's table. */
  readonly joints: ReadonlyMap<string, JointEvidence>;
  /** By the measure's histogram; one per block with rows of the slice, in block order. */
  readonly histograms: ReadonlyMap<string, readonly HistogramBlock[]>;
  /** By the measure's set of sums; one per block with rows of the slice, in block order. */
  readonly sums: ReadonlyMap<string, readonly SumsBlock[]>;
  /** Metric to, per arm, rows that no answer could have scored. */
  readonly excused: ReadonlyMap<string, readonly number[]>;
}

/** Everything that a decision needs, folded from the blocks in block order. */
export interface Evidence {
  /** Rows asked of every arm. */
  readonly rows: number;
  readonly blocks: number;
  readonly arms: readonly string[];
  readonly baselineArm: string | null;
  /** Strata that have rows of which none was asked yet: nothing is known of them. */
  readonly unseenStrata: readonly string[];
  readonly coverage: ReadonlyMap<string, ArmCoverageTally>;
  readonly effort: ReadonlyMap<string, ArmEffort>;
  /** null: no metric needs rows. */
  readonly rowTable: RowTable | null;
  /** By slice key. */
  readonly slices: ReadonlyMap<string, SliceEvidence>;
}
