/** The machine-readable causes for which the local cloud refuses to start or to go on. */
export type LocalCloudErrorCode =
  | 'assembly-unreadable'
  | 'template-unresolvable'
  | 'resource-invalid'
  | 'port-in-use'
  | 'state-in-use'
  | 'state-version'
  | 'emulator-version'
  | 'function-code'
  | 'not-permitted'
  | 'unknown-function'
  | 'unknown-bus';

/** An error of the local cloud itself, never of the code it runs. `code` is stable; the message says what to do. */
export class LocalCloudError extends Error {
  readonly code: LocalCloudErrorCode;

  constructor(code: LocalCloudErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalCloudError';
    this.code = code;
  }
}
