import type { ObservationError } from '#domain/observation.ts';

/** A call to a batch interface that came to nothing. */
export class BatchCallError extends Error {
  override readonly name = 'BatchCallError';
  readonly code = 'BATCH_CALL';
  /** What the rows of the job get where it stays so. */
  readonly error: ObservationError;
  /** Whether the same call may well be taken later. */
  readonly again: boolean;

  constructor(error: ObservationError, again: boolean) {
    super(error.message);
    this.error = error;
    this.again = again;
  }
}
