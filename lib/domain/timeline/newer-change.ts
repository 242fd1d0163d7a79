/** A newer change of a subject, and the run that judges it. */
export interface NewerChange {
  readonly runId: string;
  /** The newer change's key. */
  readonly change: string;
  readonly candidate: string;
}
