/** A refusal in AWS's own words; each protocol writes it in its own form. */
export class AwsError extends Error {
  /** AWS's error code, e.g. `AccessDenied`. */
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, message: string, statusCode = 400) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.statusCode = statusCode;
  }
}

/** The answer to everything that AWS does and the local cloud does not. */
export function notEmulated(what: string): AwsError {
  return new AwsError('NotEmulated', `The local cloud does not emulate ${what}.`, 501);
}
