import type { BatchJob, BatchJobs } from '#workflow/batch/batch-jobs.ts';
import type { Clock, Outbox } from '#workflow/ports.ts';

export interface WakeBatchesPorts {
  readonly batchJobs: BatchJobs;
  readonly infer: Outbox<'infer'>;
  readonly nowMs: Clock;
}

/** SQS takes any number in tens; this many are gathered before they are sent. */
const AT_A_TIME = 100;

/**
 * Sends the shards whose jobs are due to be looked at on their way again, those of runs that are over included: their jobs
 * are cancelled.
 *
 * @param jobId only this job's, due or not: the service has told that it has ended.
 * @returns how many.
 */
export async function wakeBatches(ports: WakeBatchesPorts, jobId?: string): Promise<number> {
  const { batchJobs, infer, nowMs } = ports;
  let woken = 0;
  let messages: BatchJob['message'][] = [];
  const send = async () => {
    if (messages.length > 0) await infer.send(messages);
    woken += messages.length;
    messages = [];
  };
  for await (const job of batchJobs.unclosed(jobId === undefined ? nowMs() : undefined)) {
    if (jobId !== undefined) {
      if (job.jobId !== jobId) continue;
      await batchJobs.hasten(job, nowMs());
    }
    messages.push(job.message);
    if (messages.length >= AT_A_TIME) await send();
  }
  await send();
  return woken;
}
