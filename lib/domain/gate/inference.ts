/** One arm's value of a metric on a slice. */
export interface ArmEstimate {
  readonly arm: string;
  /** null: not defined on these rows. */
  readonly estimate: number | null;
  /** Scored rows. */
  readonly rows: number;
  readonly clusters: number;
}

/** What the rows say of one quantity: its estimate, its error, and the tests and limits that are each other's dual. */
export interface Inference {
  readonly estimate: number;
  /** Scored rows (of both arms, for a comparison). */
  readonly rows: number;
  readonly clusters: number;
  /** Independent rows that the rows are worth, at most `rows`. */
  readonly effectiveN: number;
  /** Of the estimate; 0 where all clusters say the same. */
  readonly standardError: number;
  /** Degrees of freedom of the t quantile; null: normal. */
  readonly degreesOfFreedom: number | null;
  /** Name of the method, for the verdict. */
  readonly method: string;
  /** Why a pass cannot rest on this, in words that end a sentence, and rows with which it could; null: it can. */
  readonly untrusted: { readonly reason: string; readonly nNeeded: number | null } | null;
  /** Limits at one-sided level alpha; null: unbounded. */
  lower(alpha: number): number | null;
  upper(alpha: number): number | null;
  /** p value of "at most `value`" against "more". */
  pAbove(value: number): number;
  /** p value of "at least `value`" against "less". */
  pBelow(value: number): number;
}

/** There is nothing to infer from, and why, in words that end a sentence. */
export interface NoInference {
  readonly none: string;
}
