import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';

/** A block with what every arm answered to its rows. */
export interface AnsweredBlock {
  readonly block: { readonly number: number; readonly stratum: string };
  readonly rows: readonly Row[];
  /** By arm and row, its repeats folded; null: the arm has none. */
  readonly observations: readonly (readonly (Observation | null)[])[];
  /** By arm, repeat and row: as they were answered. */
  readonly repeats: readonly (readonly (readonly (Observation | null)[])[])[];
  /** Where they lie, by arm; of its first repeat. */
  readonly keys: readonly string[];
}
