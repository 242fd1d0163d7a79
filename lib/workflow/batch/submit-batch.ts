import { BatchCallError } from '#workflow/batch/batch-call-error.ts';
import { batchEstimateMicroUsd } from '#workflow/batch/batch-estimate.ts';
import type { BatchJob } from '#workflow/batch/batch-jobs.ts';
import type { BatchRequest } from '#workflow/batch/batch-port.ts';
import { type BatchShard, MAX_ROUNDS } from '#workflow/batch/batch-shard.ts';
import { batchToken } from '#workflow/batch/batch-token.ts';
import { fitsBudget } from '#workflow/batch/fits-budget.ts';
import { HELD_MS, lookDelayMs } from '#workflow/batch/look-delay.ts';
import { recordIdOf } from '#workflow/batch/record-id.ts';

/** Longer than a function lives: whoever began to submit before that is dead. */
const SUBMITTING_MS = 240_000;

/** A service that takes no job for so long is not going to. */
const GIVEN_UP_MS = 3_600_000;

/** `submitted`: there is a job, or somebody is making one; `too-few`: the service takes no job of so few rows. */
export type Submission = 'submitted' | 'nothing-left' | 'too-few';

/**
 * Has what is missing answered by one job. The table knows of the job before the service does, and its token names the rows;
 * so a copy of the message, or the attempt after a crash, finds the job and submits no second one.
 */
export async function submitBatch(shard: BatchShard, last: BatchJob | null): Promise<Submission> {
  const { key, answers, service, owner, ports } = shard;
  const { batchJobs: jobs } = ports;
  const characters = await failUnrendered(shard);
  const records = answers.missing;
  if (records.length === 0) return 'nothing-left';
  if (records.length < service.minRows) return 'too-few';
  const { round, held } = nextOf(last);
  const nowMs = ports.nowMs();
  const submittedAtMs = last?.state === 'submitting' ? last.submittedAtMs : nowMs;
  if (round > MAX_ROUNDS) {
    await answers.fail(
      {
        code: 'server-error',
        message: `Expected ${MAX_ROUNDS} batch jobs to answer the row, got none from either. Run it again, or use target.mode live in suite.yaml.`,
      },
      nowMs,
    );
    return 'nothing-left';
  }
  const token = batchToken(key, { round, held }, records);
  const { schemaVersion, ...message } = shard.message;
  // Hop 1 says that somebody may have worked on the shard before.
  const job = {
    ...{ ...key, round, held, token, submittedAtMs, message: { ...message, hop: 1 } },
    estimateMicroUsd: batchEstimateMicroUsd(shard.arm, {
      rows: records.length,
      characters,
    }),
  };
  if (!(await jobs.begin(job, owner, nowMs, nowMs + SUBMITTING_MS))) return 'submitted';
  if (!(await fitsBudget(shard, job))) {
    await jobs.hold(job, nowMs + HELD_MS);
    return 'submitted';
  }
  try {
    const jobId = await service.submit(token, () => requestsOf(shard));
    await jobs.opened(job, owner, jobId, nowMs + lookDelayMs(0));
    return 'submitted';
  } catch (error) {
    if (!(error instanceof BatchCallError)) throw error;
    // It is tried again once nobody can be submitting any more.
    if (error.again && nowMs - submittedAtMs < GIVEN_UP_MS) return 'submitted';
    await answers.fail(error.error, nowMs);
    await jobs.close(job);
    return 'nothing-left';
  }
}

/** Which job it will be. */
function nextOf(last: BatchJob | null): Pick<BatchJob, 'round' | 'held'> {
  if (last === null) return { round: 1, held: 0 };
  switch (last.state) {
    case 'closed':
      return { round: last.round + 1, held: 0 };
    case 'held':
      return { round: last.round, held: last.held + 1 };
    default:
      return last;
  }
}

/**
 * A job that somebody began to submit, and did not tell of: it is looked for at the service.
 *
 * @returns whether there is no such job, and this attempt may submit it.
 */
export async function findBegun(shard: BatchShard, job: BatchJob): Promise<boolean> {
  const { owner, service, ports } = shard;
  const nowMs = ports.nowMs();
  if (!(await ports.batchJobs.takeOver(job, owner, nowMs, nowMs + SUBMITTING_MS))) return false;
  const jobId = await service.find(job.token);
  if (jobId === null) return true;
  await ports.batchJobs.opened(job, owner, jobId, nowMs + lookDelayMs(0));
  return false;
}

/** Rows that the provider cannot ask are errors at once, as they are live. @returns the characters of the others' bodies. */
async function failUnrendered({ answers, service, ports }: BatchShard): Promise<number> {
  const answeredAtMs = ports.nowMs();
  let characters = 0;
  for await (const { place, row } of answers.missingRows()) {
    const body = service.render(row.input);
    if (typeof body === 'string') {
      characters += body.length;
      continue;
    }
    const none = { output: null, inputTokens: null, outputTokens: null, costMicroUsd: 0, tries: 0 };
    await answers.add(
      place,
      { rowId: row.id, ...none, error: body, latencyMs: 0, answeredAtMs },
      answeredAtMs,
    );
  }
  await answers.flush(answeredAtMs);
  return characters;
}

async function* requestsOf({ answers, service }: BatchShard): AsyncGenerator<BatchRequest> {
  for await (const { place, row } of answers.missingRows()) {
    const body = service.render(row.input);
    if (typeof body === 'string') yield { recordId: recordIdOf(place), body };
  }
}
