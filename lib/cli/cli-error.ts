/** Stable causes for which a command ends with an error. */
export type CliErrorCode =
  | 'no-local-cloud'
  | 'no-stack'
  | 'not-an-assize-stack'
  | 'flags'
  | 'unknown-run'
  | 'unknown-row'
  | 'unknown-suite'
  | 'unknown-event'
  | 'unknown-waiver'
  | 'waiver-refused'
  | 'event-file'
  | 'event-refused'
  | 'nothing-to-publish'
  | 'models-port'
  | 'moved-meanwhile'
  | 'not-planned'
  | 'no-verdict'
  | 'pull-request'
  | 'github-refused'
  | 'missing-tool'
  | 'tool-failed'
  | 'code-differs'
  | 'no-api'
  | 'no-page'
  | 'rows'
  | 'draft'
  | 'exists';

/** What people can mend: the message says what was expected, what came, and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;

  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
