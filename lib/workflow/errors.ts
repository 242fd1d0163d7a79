/** Something stored is not what its name promises: a retry may help, a person may have to look. */
export class StoredDataError extends Error {
  override readonly name = 'StoredDataError';
  readonly code = 'STORED_DATA';
  /** There is nothing under that name. */
  readonly isMissing: boolean;

  constructor(key: string, expected: string, got: string) {
    super(`Expected ${expected} at ${key}, got ${got}. See docs/runbook.md, "Stored data".`);
    this.isMissing = got === 'none';
  }
}

/** A message names a run that does not exist. */
export class UnknownRunError extends Error {
  override readonly name = 'UnknownRunError';
  readonly code = 'UNKNOWN_RUN';

  constructor(runId: string) {
    super(`Expected a run that was opened, got "${runId}". See docs/runbook.md, "Stuck runs".`);
  }
}
