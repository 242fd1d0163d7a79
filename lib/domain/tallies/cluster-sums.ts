/**
 * Sums from which the mean of a score and its cluster-robust variance follow. A cluster c has m_c scored rows whose scores
 * add up to S_c.
 */
export const clusterSumFields = [
  /** Scored rows. */
  'rows',
  'sum',
  'sumOfSquares',
  'clusters',
  /** Σ S_c² */
  'clusterSquares',
  /** Σ S_c m_c */
  'clusterProducts',
  /** Σ m_c² */
  'clusterSizes',
  /** Clusters with a score other than 0. */
  'clustersNotZero',
  /** Clusters with a score other than 1. */
  'clustersNotOne',
] as const;

const openSum = clusterSumFields.length;
const openRows = openSum + 1;
const openMarks = openSum + 2;

/** Numbers that one accumulator takes in a shared array: the fields above, then the open cluster's. */
export const clusterSumStride = openSum + 3;

const notZero = 1;
const notOne = 2;

/** Adds the score of a row that is a cluster by itself. */
export function addLoneRow(sums: Float64Array, at: number, score: number): void {
  const square = score * score;
  sums[at]! += 1;
  sums[at + 1]! += score;
  sums[at + 2]! += square;
  sums[at + 3]! += 1;
  sums[at + 4]! += square;
  sums[at + 5]! += score;
  sums[at + 6]! += 1;
  if (score !== 0) sums[at + 7]! += 1;
  if (score !== 1) sums[at + 8]! += 1;
}

/** Adds the score of a row to the open cluster. */
export function addClusterRow(sums: Float64Array, at: number, score: number): void {
  sums[at]! += 1;
  sums[at + 1]! += score;
  sums[at + 2]! += score * score;
  sums[at + openSum]! += score;
  sums[at + openRows]! += 1;
  sums[at + openMarks] = sums[at + openMarks]! | (score === 0 ? 0 : notZero) | (score === 1 ? 0 : notOne);
}

/** Ends the open cluster, if it has rows. */
export function closeCluster(sums: Float64Array, at: number): void {
  const rows = sums[at + openRows]!;
  if (rows === 0) return;
  const sum = sums[at + openSum]!;
  const marks = sums[at + openMarks]!;
  sums[at + 3]! += 1;
  sums[at + 4]! += sum * sum;
  sums[at + 5]! += sum * rows;
  sums[at + 6]! += rows * rows;
  if (marks & notZero) sums[at + 7]! += 1;
  if (marks & notOne) sums[at + 8]! += 1;
  sums.fill(0, at + openSum, at + clusterSumStride);
}

/** The fields of one accumulator, for a tally. */
export function readClusterSums(sums: Float64Array, at: number): number[] {
  return Array.from(sums.subarray(at, at + openSum));
}
