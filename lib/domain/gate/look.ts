/** When a decision is taken, and what error it may make there. */
export interface Look {
  /** From 1 to `waves`. */
  readonly wave: number;
  readonly waves: number;
  /** Share of the planned information that has come in, above 0, at most 1. */
  readonly informationFraction: number;
  /** One-sided level at which a rule may pass at this look. */
  alphaPass(ruleId: string): number;
  /** One-sided level at which a rule may fail at this look, where the rule holds this much of the gate's alpha. */
  alphaFail(ruleId: string, alpha: number): number;
}

/** The one look at all rows: the whole alpha is there. */
export function onlyLook(alpha: number): Look {
  return { wave: 1, waves: 1, informationFraction: 1, alphaPass: () => alpha, alphaFail: (_, held) => held };
}
