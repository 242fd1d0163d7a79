import { awsCost } from '#domain/aws-cost.ts';
import { type AwsUsage, noAwsUsage } from '#domain/aws-usage.ts';
import type { AwsWork } from '#domain/estimate/aws-work.ts';
import type { EarlierRun } from '#domain/estimate/earlier-run.ts';
import type { Range } from '#domain/estimate/range.ts';
import type { TargetKind } from '#domain/target.ts';

/** Megabytes of the functions that work for a run. */
export interface FunctionMemory {
  readonly infer: number;
  readonly score: number;
  readonly decide: number;
}

/** How long answers take where no run has told, in milliseconds: a text is written token by token, all else is looked up. */
const WRITTEN: Range = { low: 300, expected: 2_000, high: 10_000 };
const LOOKED_UP: Range = { low: 5, expected: 100, high: 1_000 };
const latencies: Readonly<Record<TargetKind, Range>> = {
  generation: WRITTEN,
  rag: WRITTEN,
  agent: WRITTEN,
  classification: LOOKED_UP,
  embedding: LOOKED_UP,
  retrieval: LOOKED_UP,
};

/** How far the next run lies from the last one: what a function waits for differs by the hour. */
const AS_LAST_TIME = 1.5;

/** A function's own time, beside waiting and rows. */
const FUNCTION_MS = 300;
const SCORED_ROW_MS = 0.3;
const PART_ROWS = 256;
/** Looks at a batch job until it has ended. */
const BATCH_LOOKS = 12;

/**
 * What the service itself will use of AWS for a run, in micro-USD at list prices: its functions' time and requests, as a
 * count of what each step does; where an earlier run was measured, in proportion to that.
 *
 * @param asked calls of all arms.
 */
export function estimateAwsMicroUsd(
  work: Omit<AwsWork, 'asked'>,
  asked: Range,
  memory: FunctionMemory,
  earlier: EarlierRun['aws'],
): Range {
  const latency = latencies[work.kind];
  const modelled = (calls: number, latencyMs: number) =>
    costOf(usageOf({ ...work, asked: calls }, latencyMs, memory));
  if (earlier === null) {
    return {
      low: modelled(asked.low, latency.low),
      expected: modelled(asked.expected, latency.expected),
      high: modelled(asked.high, latency.high),
    };
  }
  const was = costOf(usageOf(earlier.work, latencies[earlier.work.kind].expected, memory));
  const share = earlier.microUsd / Math.max(1, was);
  return {
    low: (modelled(asked.low, latency.expected) * share) / AS_LAST_TIME,
    expected: modelled(asked.expected, latency.expected) * share,
    high: modelled(asked.high, latency.expected) * share * AS_LAST_TIME,
  };
}

function costOf(usage: AwsUsage): number {
  return awsCost(usage).reduce((sum, { microUsd }) => sum + microUsd, 0);
}

function usageOf(work: AwsWork, latencyMs: number, memory: FunctionMemory): AwsUsage {
  const { shards, waves, rows, arms, asked, concurrency, isBatch, isShared, loadMs } = work;
  const looks = isBatch ? shards * arms * BATCH_LOOKS : 0;
  const invocations = shards + looks;
  const waitingMs = isBatch ? 0 : (loadMs ?? (asked * latencyMs) / concurrency);
  const parts = Math.ceil(asked / PART_ROWS);
  const messages = invocations + shards + waves;
  return {
    ...noAwsUsage,
    lambdaMs: addMs([
      [memory.infer, invocations * FUNCTION_MS + waitingMs],
      [memory.score, shards * FUNCTION_MS + rows * arms * SCORED_ROW_MS],
      [memory.decide, waves * FUNCTION_MS],
    ]),
    lambdaRequests: messages,
    // Sent, received, deleted.
    sqsRequests: 3 * messages,
    // The run's switch and marks; one report for every five seconds of waiting.
    dynamoReads: 4 * (invocations + shards) + 6 * waves,
    dynamoWrites: 4 * (invocations + shards) + waitingMs / 5_000 + 6 * waves,
    // Parts, scores and the verdict; listing costs as much as writing.
    s3Puts: parts + shards + 1 + (isShared ? shards * arms : 0),
    s3Gets: 3 * (invocations + shards) + parts + waves,
    events: 2 + waves,
  };
}

function addMs(times: readonly (readonly [megabytes: number, ms: number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [megabytes, ms] of times) sums[megabytes] = (sums[megabytes] ?? 0) + ms;
  return sums;
}
