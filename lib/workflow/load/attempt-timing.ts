/** What an attempt knows of its place in time. */
export interface AttemptTiming {
  /** Nobody has worked on this shard in this run before. */
  readonly isFirst: boolean;
  /** Whether the function has so long, and then the time that a last call may take. */
  hasTimeFor(ms: number): boolean;
}
