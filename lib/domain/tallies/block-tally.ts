import { z } from 'zod';

const count = z.int().nonnegative();
const numbers = z.array(z.number());

/** Sums of one metric over the rows that two arms both scored; difference = arm − baseline arm. */
const pairTallySchema = z.strictObject({
  /** Cluster sums of the difference, in the order of `clusterSumFields`. */
  sums: numbers,
  /** For a 0/1 metric, rows where: both 1, only the arm 1, only the baseline 1, both 0. */
  cells: z.tuple([count, count, count, count]).optional(),
  /** For any other metric, a coarse histogram of the difference: bucket, rows, bucket, rows, …, ascending. */
  differences: z.array(z.int()).optional(),
});

const sliceTallySchema = z.strictObject({
  rows: count,
  /** Metric to its cluster sums: per arm, and per pair in the order of the arms other than the baseline. */
  means: z.record(z.string(), z.strictObject({ arms: z.array(numbers), pairs: z.array(pairTallySchema) })),
  /** Table to its cells, flat: reference, one outcome per arm, rows; labels by their index, −1: not scored. */
  joints: z.record(z.string(), z.array(z.int())),
  /** Histogram to, per arm: bucket, rows, bucket, rows, …, ascending. */
  histograms: z.record(z.string(), z.array(z.array(z.int()))),
  /**
   * Set of sums to, per arm: rows, then its parts; and per pair: rows that both arms have scores for, then the arm's parts
   * on them, then the baseline's, or nothing where those rows are all that either is scored for.
   */
  sums: z.record(z.string(), z.strictObject({ arms: z.array(numbers), pairs: z.array(numbers) })).default({}),
  /** Metric to, per arm, rows that no answer could have scored; metrics without any are left out. */
  excused: z.record(z.string(), z.array(count)),
});

const sectionFields = {
  /** Table to the labels that its cells refer to. */
  labels: z.record(z.string(), z.array(z.string())),
  slices: z.record(z.string(), sliceTallySchema),
};

const armCoverageSchema = z.strictObject({
  /** Rows with an observation that is not an error. */
  answered: count,
  errors: z.record(z.string(), count),
  /** Metric to rows without score by reason; metrics without any are left out. */
  notScored: z.record(z.string(), z.record(z.string(), count)),
});

const armEffortSchema = z.strictObject({
  tries: count,
  /** Price of the priced answers, micro-USD. */
  costMicroUsd: z.number(),
  /** Answers whose price is not known. */
  unpriced: count,
  inputTokens: count,
  outputTokens: count,
});

/** One block's sufficient statistics for every metric x slice x arm and for every pair of arms. */
export const blockTallySchema = z.strictObject({
  version: z.literal(1),
  block: count,
  stratum: z.string(),
  arms: z.array(z.string()),
  baselineArm: z.string().nullable(),
  /** The same bytes whatever was retried, in whatever order and however long it took. */
  evidence: z.strictObject({ rows: count, arms: z.array(armCoverageSchema), ...sectionFields }),
  /** What depends on the tries and the time they took. */
  effort: z.strictObject({ arms: z.array(armEffortSchema), ...sectionFields }),
});

export type BlockTally = z.infer<typeof blockTallySchema>;
export type SliceTally = z.infer<typeof sliceTallySchema>;
export type PairTally = z.infer<typeof pairTallySchema>;
export type ArmCoverageTally = z.infer<typeof armCoverageSchema>;
export type ArmEffort = z.infer<typeof armEffortSchema>;
