/** Rows whose confidence lies in one bin. */
export interface ReliabilityBin {
  /** From `low` to `high`, the upper end included. */
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  /** null: the bin is empty. */
  readonly meanConfidence: number | null;
  readonly accuracy: number | null;
}

/** Numbers that one bin takes among the sums: rows, confidences, right ones. */
export const reliabilityParts = 3;

/** The bin of a confidence from 0 to 1, of equal width, upper ends included. */
export function reliabilityBin(confidence: number, bins: number): number {
  return Math.max(0, Math.min(bins - 1, Math.ceil(confidence * bins) - 1));
}

/** The table behind a reliability diagram, from sums per bin. @param sums `reliabilityParts` numbers a bin */
export function reliabilityTable(sums: ArrayLike<number>): ReliabilityBin[] {
  const bins = sums.length / reliabilityParts;
  return Array.from({ length: bins }, (_, bin) => {
    const at = bin * reliabilityParts;
    const rows = sums[at]!;
    return {
      low: bin / bins,
      high: (bin + 1) / bins,
      rows,
      meanConfidence: rows > 0 ? sums[at + 1]! / rows : null,
      accuracy: rows > 0 ? sums[at + 2]! / rows : null,
    };
  });
}

/** Expected calibration error of such a table: Σ rows |accuracy − confidence| / rows; null without rows. */
export function calibrationError(table: readonly ReliabilityBin[]): number | null {
  let rows = 0;
  let gap = 0;
  for (const bin of table) {
    if (bin.accuracy === null || bin.meanConfidence === null) continue;
    rows += bin.rows;
    gap += bin.rows * Math.abs(bin.accuracy - bin.meanConfidence);
  }
  return rows > 0 ? gap / rows : null;
}
