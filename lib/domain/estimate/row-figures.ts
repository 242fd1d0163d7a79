import type { Range } from '#domain/estimate/range.ts';

/** What an arm takes for one row that it is asked for, on average. */
export interface RowFigures {
  /** Requests, retries included. */
  readonly calls: number;
  /** null: not known. */
  readonly inputTokens: Range | null;
  readonly outputTokens: Range | null;
  /** Millionths of a US dollar; null: not known. */
  readonly microUsd: Range | null;
}
