/** Faults to inject, for tests of what the stack does about them. Every choice follows from the seed. */
export interface FaultPlan {
  readonly seed: number;
  /** How often each SQS message reaches its function, in shuffled order. Default 1. */
  readonly deliveriesPerMessage?: number;
  /** Chance that an instance is ended at a random point of an invocation, 0 to 1. Default 0. */
  readonly killProbability?: number;
}
