/** How much of what was asked of an arm came back and could be scored. */
export interface ArmCoverage {
  readonly arm: string;
  readonly rows: number;
  readonly answered: number;
  /** Error code to rows. */
  readonly errors: Readonly<Record<string, number>>;
  readonly metrics: readonly MetricCoverage[];
}

export interface MetricCoverage {
  readonly metric: string;
  readonly scored: number;
  /** Rows that some answer could have scored: all but those without reference. */
  readonly scorable: number;
  /** scored / scorable; null where nothing was scorable. */
  readonly share: number | null;
  /** Reason to rows without score. */
  readonly notScored: Readonly<Record<string, number>>;
}
