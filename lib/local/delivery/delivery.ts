/** Something that must reach a target, whatever happens to this process. */
export interface Delivery {
  readonly id: string;
  readonly targetArn: string;
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Attempts after the first. */
  readonly maximumRetries: number;
  readonly maximumAgeSeconds: number;
  /** Queue that takes what could not be delivered. */
  readonly deadLetterArn?: string;
  /** The rule or schedule that wants it; goes into the dead letter. */
  readonly ruleArn?: string;
}
