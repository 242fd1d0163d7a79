import { priceOf } from '#domain/manifest.ts';
import type { Observation, ObservationError } from '#domain/observation.ts';
import type { BatchJob } from '#workflow/batch/batch-jobs.ts';
import type { BatchLook } from '#workflow/batch/batch-port.ts';
import { type BatchShard, MAX_ROUNDS } from '#workflow/batch/batch-shard.ts';
import { placeOf, recordIdOf } from '#workflow/batch/record-id.ts';
import { type AskedRow, askedRow, observationOf } from '#workflow/observe.ts';
import { SpendCounter } from '#workflow/spend-counter.ts';

type Ended = Extract<BatchLook, { state: 'ended' }>;

/**
 * Stores what an ended job answered, and what it cost. Rows that failed in passing, or that its files do not have, stay
 * missing for one more job; after that they are errors. Read again after a crash, it stores the same.
 *
 * @param stopped why the run asks no more: what the job left out stays unanswered.
 */
export async function readBatch(
  shard: BatchShard,
  job: BatchJob & { readonly jobId: string },
  ended: Ended,
  stopped: string | null,
): Promise<void> {
  const { answers, arm, service } = shard;
  // The service counts in seconds, and by its own clock: an answer is no older than its question.
  const answeredAtMs = Math.max(ended.endedAtMs, job.submittedAtMs);
  const price = priceOf(arm);
  const spend = new SpendCounter([arm.name]);
  const lastRound = job.round >= MAX_ROUNDS || ended.end !== 'completed';
  const asked = await askedRows(shard);
  for await (const { recordId, outcome, again } of service.answers(job.jobId)) {
    const place = placeOf(recordId);
    if (place === null) continue;
    const row = asked.get(recordId) ?? { rowId: '', images: 0 };
    const observation: Observation = {
      ...observationOf(row, outcome, answeredAtMs, price, true),
      batched: true,
    };
    // A service charges for answers alone.
    spend.add(arm.name, outcome.ok ? observation : { ...observation, costMicroUsd: 0 });
    if (!asked.has(recordId) || (!outcome.ok && again && !lastRound)) continue;
    await answers.add(place, observation, answeredAtMs);
  }
  await answers.flush(answeredAtMs);
  if (lastRound && stopped === null) await answers.fail(leftOut(ended, job), answeredAtMs);
  await settle(shard, job, spend);
}

/** The ledger's row first, since writing it again changes nothing; whoever closes the job adds it to what the run spent. */
async function settle({ key, ports, used }: BatchShard, job: BatchJob, counter: SpendCounter): Promise<void> {
  const { spend, sinceLast } = counter.report();
  const attemptId = `batch-${job.token}`;
  const isNone = spend.every(({ calls }) => calls === 0);
  if (!isNone) await ports.ledger.report(key.runId, attemptId, key.shard, spend, 0, used());
  const closed = await ports.batchJobs.close(job);
  if (closed && !isNone) await ports.ledger.report(key.runId, attemptId, key.shard, spend, sinceLast, used());
}

/** The rows that an answer may be for. */
async function askedRows({ answers }: BatchShard): Promise<Map<string, AskedRow>> {
  const asked = new Map<string, AskedRow>();
  for await (const { place, row } of answers.missingRows()) asked.set(recordIdOf(place), askedRow(row));
  return asked;
}

/** What a row gets that the job's files do not have. */
function leftOut({ end, reason }: Ended, { jobId }: BatchJob): ObservationError {
  const said = reason === null ? '' : ` (${reason})`;
  switch (end) {
    case 'completed':
      return {
        code: 'malformed-answer',
        message: `Expected batch job ${jobId} to have every row in its output or error file, got none for this row, in ${MAX_ROUNDS} jobs. Run it again, or use target.mode live in suite.yaml.`,
      };
    case 'failed':
      return {
        code: 'rejected',
        message: `Expected batch job ${jobId} to be done, but it failed${said}. The service's own page of the job says more; check target.parameters, the prompt and the quota for batches.`,
      };
    case 'expired':
      return {
        code: 'timeout',
        message: `Expected batch job ${jobId} to be done within its time, but it expired${said} before this row. Run it again, with fewer rows (sample) or with target.mode live in suite.yaml.`,
      };
    case 'cancelled':
      return {
        code: 'rejected',
        message: `Expected batch job ${jobId} to be done, but it was cancelled at the service${said}. Run it again.`,
      };
  }
}
