import type { Row } from '#domain/row.ts';
import type { LoadCall, LoadSlot } from '#workflow/load/load-call.ts';

/** A piece of a profile, and how it is asked. */
export interface LoadSegment {
  /** In the profile's time. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly arms: number;
  /** The row of the n-th request. */
  rowOf(request: number): Row;
  /** @param dueMs on the clock of `performance.now`; null: now. */
  call(arm: number, row: Row, dueMs: number | null): Promise<LoadCall>;
  /** AskedShard before each request; false: no more are made. */
  goOn(): boolean;
  /** Told of each request that all arms have had. */
  record(slot: LoadSlot): void;
}
