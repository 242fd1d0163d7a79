/** A message that does not fit its schema: no retry heals it, so it goes to the dead-letter queue. */
export class InvalidMessageError extends Error {
  override readonly name = 'InvalidMessageError';
  readonly code = 'MESSAGE_INVALID';
  /** One a field: where, what was expected, what came. */
  readonly problems: readonly string[];

  constructor(queue: string, problems: readonly string[]) {
    super(`Expected a message of the queue "${queue}": ${problems.join('; ')}.`);
    this.problems = problems;
  }
}
