/**
 * Counts of reference x outcome, sparse: cell i holds `count[i]` rows (weighted rows in a partial sample) whose reference
 * is `labels[reference[i]]` and whose outcome is `labels[outcome[i]]`. No cell appears twice; counts may be 0.
 */
export interface ContingencyTable {
  readonly labels: readonly string[];
  readonly reference: readonly number[];
  readonly outcome: readonly number[];
  readonly count: readonly number[];
}
