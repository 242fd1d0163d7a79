/** A request that the demo server refuses, as its HTTP answer says it. */
export class DemoError extends Error {
  readonly status: number;
  /** Stable and machine-readable, e.g. `unknown_model`. */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'DemoError';
    this.status = status;
    this.code = code;
  }
}

/** 404 for a model or an index that is not served, with those that are. */
export function unknownModel(kind: 'model' | 'index', asked: string, served: readonly string[]): DemoError {
  return new DemoError(
    404,
    'unknown_model',
    `Expected ${kind} to be one of ${served.join(', ')}, got "${asked}". GET /v1/models lists what is served.`,
  );
}

/** 400 for a body that cannot be answered. */
export function invalidRequest(message: string): DemoError {
  return new DemoError(400, 'invalid_request', message);
}
