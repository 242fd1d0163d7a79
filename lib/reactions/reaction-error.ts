/** Why a reaction could not be finished; the event is delivered again, and in the end is a dead letter. */
export class ReactionError extends Error {
  readonly code:
    | 'BUSY'
    | 'INVALID_EVENT'
    | 'REFUSED_HOST'
    | 'SECRET'
    | 'UNREACHABLE'
    | 'NOT_TAKEN'
    | 'NOT_YET';

  constructor(code: ReactionError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReactionError';
    this.code = code;
  }
}
