import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Arm } from '#domain/manifest.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import type { InferInBatchPorts } from '#workflow/batch/batch-shard.ts';

/** Longer than a look, and than a cancelling call. */
const CANCELLING_MS = 240_000;

/** Cancels the job of an arm whose run is over: nobody will read it. */
export async function cancelBatch(
  { runId, shard }: Pick<Message<'infer'>, 'runId' | 'shard'>,
  arm: Arm,
  { attemptId, signal }: { readonly attemptId: string; readonly signal: AbortSignal },
  ports: InferInBatchPorts,
): Promise<void> {
  const { batchJobs: jobs, batches: client } = ports;
  const job = await jobs.get({ runId, shard, arm: arm.name });
  if (job === null || job.state === 'closed') return;
  const service = await client.prepare(arm.target, { signal });
  if (!('code' in service) && job.state !== 'held') {
    try {
      const nowMs = ports.nowMs();
      // Whoever submits it just now may still be at it; the sweep comes back.
      if (job.jobId === null && !(await jobs.takeOver(job, attemptId, nowMs, nowMs + CANCELLING_MS))) return;
      const jobId = job.jobId ?? (await service.find(job.token));
      if (jobId !== null) await service.cancel(jobId);
    } catch (error) {
      if (!(error instanceof BatchCallError)) throw error;
      if (error.again) return;
    }
  }
  await jobs.close(job);
}
