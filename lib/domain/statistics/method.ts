/** What a statistical method is, for verdicts and docs. */
export interface Method {
  /** kebab-case. */
  readonly id: string;
  /** As a verdict calls it. */
  readonly name: string;
  /** One sentence: what it gives, and when it is right. */
  readonly meaning: string;
  /** In plain text, as the code computes it. */
  readonly formula: string;
  /** When it misleads, and what serves better: one sentence. */
  readonly avoidWhen: string;
  /** What was chosen where authors differ. */
  readonly conventions: readonly string[];
  /** Where it comes from. */
  readonly source: string;
}
