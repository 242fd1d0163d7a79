import { loadStretches, profileMs } from '#domain/load/load-level.ts';
import type { Load } from '#domain/load/load-schema.ts';
import type { Shard } from '#domain/shard-plan.ts';

/** Enough for an error that is had from the spread between blocks. */
const BLOCKS = 32;
const MAX_BLOCK_MS = 10_000;
/** What a function of 180 seconds has for calls: the rest is kept for its start and for storing. */
const CALLING_MS = 160_000;
/** A longer idle time is waited for in the queue, where it costs nothing. */
export const LONGEST_IDLE_IN_FUNCTION_MS = 60_000;
/** A target that may take longer leaves too little of a function's time for load. */
export const LONGEST_TIMEOUT_UNDER_LOAD_MS = 100_000;

/**
 * A performance run's blocks are stretches of time, not of the dataset: calls that are near in time are not independent,
 * so the error of a percentile comes from the spread between them. First one block for each cold start, then the profile in
 * equal blocks. Shards are segments of it; each is a wave of its own, so that no two ever run at the same time.
 */
export interface LoadPlan {
  /** Blocks 0 to this (exclusive) hold one cold start each. */
  readonly coldStarts: number;
  readonly blockMs: number;
  /** Cold starts included. */
  readonly blocks: number;
  readonly shards: readonly Shard[];
}

/** @param timeoutMs the longest that one call may take. */
export function planLoad(load: Load, timeoutMs: number): LoadPlan {
  const lengthMs = profileMs(load);
  const segmentMs = CALLING_MS - timeoutMs;
  const blockMs = Math.min(MAX_BLOCK_MS, lengthMs / BLOCKS);
  const timeBlocks = Math.ceil(lengthMs / blockMs - 1e-9);
  const coldStarts = load.coldStarts?.count ?? 0;
  const segments = Math.ceil(timeBlocks / Math.floor(segmentMs / blockMs + 1e-9));
  const ends = [
    ...coldEnds(load, timeoutMs, segmentMs),
    ...Array.from({ length: segments }, (_, i) => coldStarts + Math.round((timeBlocks * (i + 1)) / segments)),
  ];
  const shards = ends.map((toBlock, number): Shard => {
    const fromBlock = ends[number - 1] ?? 0;
    const isCold = toBlock <= coldStarts;
    const rows = isCold
      ? toBlock - fromBlock
      : requestsBetween(load, (fromBlock - coldStarts) * blockMs, (toBlock - coldStarts) * blockMs);
    return { number, wave: number, fromBlock, toBlock, rows };
  });
  return { coldStarts, blockMs, blocks: coldStarts + timeBlocks, shards };
}

/** When a load is over at the latest, without what lies between two segments. */
export function loadMs(load: Load, timeoutMs: number): number {
  const { count, idleSeconds } = load.coldStarts ?? { count: 0, idleSeconds: 0 };
  return count * (idleSeconds * 1_000 + timeoutMs) + profileMs(load) + timeoutMs;
}

/** The time of a block of the profile, in milliseconds from the profile's beginning. */
export function blockStartMs({ coldStarts, blockMs }: LoadPlan, block: number): number {
  return (block - coldStarts) * blockMs;
}

/** The block of a time in the profile. */
export function blockAt({ coldStarts, blockMs, blocks }: LoadPlan, ms: number): number {
  return Math.min(blocks - 1, coldStarts + Math.floor(ms / blockMs + 1e-9));
}

/** How much of a segment's beginning is left out. */
export function warmUpMs(load: Load, segmentMs: number): number {
  return load.warmUpSeconds === undefined ? segmentMs / 10 : load.warmUpSeconds * 1_000;
}

/** Where the shards of the cold starts end: as many in each as surely fit. */
function coldEnds(load: Load, timeoutMs: number, segmentMs: number): number[] {
  if (load.coldStarts === undefined) return [];
  const { count, idleSeconds } = load.coldStarts;
  const each = Math.max(1, Math.floor(segmentMs / (idleSeconds * 1_000 + timeoutMs)));
  const ends: number[] = [];
  for (let end = each; end < count; end += each) ends.push(end);
  return [...ends, count];
}

/** Requests per arm between two times: those that are due, or in a closed loop one a second and caller, for want of better. */
function requestsBetween(load: Load, fromMs: number, toMs: number): number {
  let requests = 0;
  for (const stretch of loadStretches(load)) {
    const start = Math.max(fromMs, stretch.fromMs);
    const end = Math.min(toMs, stretch.toMs);
    if (end <= start) continue;
    const slope = (stretch.to - stretch.from) / (stretch.toMs - stretch.fromMs);
    const middle = stretch.from + slope * ((start + end) / 2 - stretch.fromMs);
    requests += (middle * (end - start)) / 1_000;
  }
  return Math.max(1, Math.round(requests));
}
