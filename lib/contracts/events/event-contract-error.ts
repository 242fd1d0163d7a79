export type EventContractProblem = 'EVENT_UNKNOWN' | 'EVENT_INVALID' | 'EVENT_TOO_LARGE';

/** An event that must not go out: a mistake of ours, which no retry heals. */
export class EventContractError extends Error {
  override readonly name = 'EventContractError';
  readonly code: EventContractProblem;

  constructor(code: EventContractProblem, message: string) {
    super(message);
    this.code = code;
  }
}
