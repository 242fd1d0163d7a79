import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { AwsUsage } from '#domain/aws-usage.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import type { ObservationError } from '#domain/observation.ts';
import { ArmAnswers } from '#workflow/batch/arm-answers.ts';
import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import type { BatchJob } from '#workflow/batch/batch-jobs.ts';
import type { BatchLook, PreparedBatch } from '#workflow/batch/batch-port.ts';
import type { BatchShard, InferInBatchPorts } from '#workflow/batch/batch-shard.ts';
import { cancelBatch } from '#workflow/batch/cancel-batch.ts';
import { HELD_MS, lookDelayMs } from '#workflow/batch/look-delay.ts';
import { readBatch } from '#workflow/batch/read-batch.ts';
import { findBegun, submitBatch } from '#workflow/batch/submit-batch.ts';
import { isScoredStill, type SpendControl } from '#workflow/ledger.ts';

export interface InferInBatchContext {
  /** Names this attempt. */
  readonly attemptId: string;
  /** Ends every call in flight. */
  readonly signal: AbortSignal;
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
}

/** `ask-live`: what is left is too little for a job. */
export type InferInBatchResult = 'waiting' | 'observed' | 'dropped' | 'ask-live';

type ArmState = 'waiting' | 'done' | 'too-few';

/**
 * Has the rows of one shard answered by one job for each arm, a step at each delivery of the message: submit, look, read. The
 * shard is passed on to be scored once every arm is done; in between it costs nothing, and the sweep wakes it.
 */
export async function inferInBatch(
  message: Message<'infer'>,
  context: InferInBatchContext,
  manifest: Manifest,
  control: SpendControl,
  ports: InferInBatchPorts,
): Promise<InferInBatchResult> {
  if (control.stopped && !isScoredStill(control.reason)) {
    for (const arm of manifest.arms) await cancelBatch(message, arm, context, ports);
    return 'dropped';
  }
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const states: ArmState[] = [];
  const cap = capMicroUsd(manifest.suite.definition.budget?.maxUsd);
  for (const arm of manifest.arms) {
    // What the arm before it was read for counts already.
    const spent = cap === null ? control : await ports.ledger.control(message.runId, cap);
    states.push(await stepArm(arm, { message, context, manifest, control: spent, index }, ports));
  }
  if (states.includes('waiting')) return 'waiting';
  if (states.includes('too-few')) return 'ask-live';
  await ports.score.send([message]);
  return 'observed';
}

interface Delivery {
  readonly message: Message<'infer'>;
  readonly context: InferInBatchContext;
  readonly manifest: Manifest;
  readonly control: SpendControl;
  readonly index: DatasetIndex;
}

async function stepArm(arm: Arm, delivery: Delivery, ports: InferInBatchPorts): Promise<ArmState> {
  const { message, context, manifest, control, index } = delivery;
  const { runId, shard } = message;
  const key = { runId, shard, arm: arm.name };
  const { batchJobs: jobs, batches: client } = ports;
  const known = await jobs.get(key);
  if (known?.state === 'open' && !(await claimLook(known, ports))) return 'waiting';
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const openAnswers = () => ArmAnswers.open({ arm, manifest }, index, blocks, ports.objects);
  // A job that is still under way needs none of them, and that is what most looks find.
  const opened = known === null || known.state === 'closed' ? await openAnswers() : null;
  if (opened !== null && (control.stopped || opened.missing.length === 0)) return 'done';
  const { name: suite, owner } = manifest.suite.definition;
  const attribution = { runId, suite, team: owner.team };
  const service = await client.prepare(arm.target, { signal: context.signal, attribution });
  const fail = async (error: ObservationError): Promise<ArmState> => {
    await (opened ?? (await openAnswers())).fail(error, ports.nowMs());
    if (known !== null) await jobs.close(known);
    return 'done';
  };
  if ('code' in service) return fail(service);
  try {
    const ended = known?.state === 'open' ? await lookAt(known, service, control, ports) : null;
    if (known?.state === 'open' && ended === null) return 'waiting';
    const answers = opened ?? (await openAnswers());
    const batch = {
      key,
      message,
      manifest,
      arm,
      service,
      answers,
      owner: context.attemptId,
      used: () => context.used(),
      ports,
    };
    return await step(batch, known, ended, control);
  } catch (error) {
    if (!(error instanceof BatchCallError)) throw error;
    // The sweep wakes the shard again; a job that never comes to an end is ended by the run's deadline.
    return error.again ? 'waiting' : fail(error.error);
  }
}

async function step(
  batch: BatchShard,
  known: BatchJob | null,
  ended: EndedJob | null,
  control: SpendControl,
): Promise<ArmState> {
  if (known?.state === 'submitting' && !(await findBegun(batch, known))) return 'waiting';
  if (ended !== null) await readBatch(batch, ended.job, ended.look, control.reason);
  if (control.stopped) {
    if (known?.state === 'submitting' || known?.state === 'held') await batch.ports.batchJobs.close(known);
    return 'done';
  }
  switch (await submitBatch(batch, ended === null ? known : { ...ended.job, state: 'closed' })) {
    case 'submitted':
      return 'waiting';
    case 'too-few':
      return 'too-few';
    case 'nothing-left':
      return 'done';
  }
}

function claimLook(job: BatchJob, { batchJobs, nowMs }: InferInBatchPorts): Promise<boolean> {
  const now = nowMs();
  return batchJobs.claimLook(job, now, now + lookDelayMs(now - job.submittedAtMs));
}

interface EndedJob {
  readonly job: BatchJob & { readonly jobId: string };
  readonly look: Extract<BatchLook, { state: 'ended' }>;
}

/** @returns null: there is nothing to read yet. */
async function lookAt(
  job: BatchJob,
  service: PreparedBatch,
  control: SpendControl,
  { batchJobs, nowMs }: InferInBatchPorts,
): Promise<EndedJob | null> {
  const { jobId } = job;
  if (jobId === null) return null;
  const look = await service.look(jobId);
  if (look.state === 'running') {
    // What it has answered by then is paid for, and is read once it has stopped.
    if (control.stopped) await service.cancel(jobId);
    return null;
  }
  if (look.hadNoRoom && !control.stopped) {
    await batchJobs.hold(job, nowMs() + HELD_MS);
    return null;
  }
  return { job: { ...job, jobId }, look };
}
