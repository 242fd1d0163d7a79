import { z } from 'zod';

/** What a suite declares of its provider's limits; a part that is left out is found out. */
export const declaredLimitsSchema = z.strictObject({
  requestsPerMinute: z.number().positive().optional(),
  /** Input and output tokens together. */
  tokensPerMinute: z.number().positive().optional(),
});
export type DeclaredLimits = z.infer<typeof declaredLimitsSchema>;

/** One run's part in a shared limit. */
export interface RunShare {
  /** Calls granted to it, on a scale that all runs share: who has fewer and waits goes first. */
  readonly granted: number;
  /** Whether it was last granted less than it wanted. */
  readonly isWaiting: boolean;
  /** Its workers, and when each last asked, milliseconds since 1970. */
  readonly workers: Readonly<Record<string, number>>;
}

/** What all workers know together of one provider, model and account: small, and replaced as a whole. */
export interface RateState {
  /** Calls are promised up to here, milliseconds since 1970. */
  readonly promisedUntilMs: number;
  /** The provider asked to be left alone until then. */
  readonly pausedUntilMs: number;
  /** Requests a minute, as throttling or the provider's own headers have shown; null: no limit is known. */
  readonly foundPerMinute: number | null;
  /** The found rate that the provider last did not bear. */
  readonly tooMuchPerMinute: number | null;
  /** Share of the calls that was turned away when the found rate was last lowered; null: what followed was calm. */
  readonly loweredAtShare: number | null;
  /** Share of the calls that is turned away however few are made: the provider's own lack of capacity, which no pace mends. */
  readonly unrelatedShare: number;
  /** Counts up with each time that the found rate is corrected. */
  readonly epoch: number;
  /**
   * Calls of this epoch that the provider took, and those it turned away, since the first of them were told of; and how many
   * corrections in a row it took all.
   */
  readonly window: {
    readonly sinceMs: number | null;
    readonly taken: number;
    readonly throttled: number;
    readonly calm: number;
  };
  /** Calls that the provider took in the last steps of time, by the number of the step. */
  readonly steps: readonly (readonly [step: number, taken: number])[];
  readonly runs: Readonly<Record<string, RunShare>>;
}

export function emptyRateState(): RateState {
  return {
    promisedUntilMs: 0,
    pausedUntilMs: 0,
    foundPerMinute: null,
    tooMuchPerMinute: null,
    loweredAtShare: null,
    unrelatedShare: 0,
    epoch: 0,
    window: { sinceMs: null, taken: 0, throttled: 0, calm: 0 },
    steps: [],
    runs: {},
  };
}
