import { endedBatchJob } from '#contracts/batch-job-ended.ts';
import { functionShapes } from '#contracts/functions.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { scheduleHandler } from '#lambda/schedule-handler.ts';
import { openBus, openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { wakeBatches } from '#workflow/batch/wake-batches.ts';
import { sweepRuns } from '#workflow/sweep-runs.ts';

/** A queue hides a message for six times its function's timeout; what is quiet for longer is lost. */
const lostAfterMs = 7 * functionShapes['infer-shard'].timeoutSeconds * 1_000;

const environment = readEnvironment('sweep-runs');
const ports = {
  ...openFunctionStores(environment),
  events: openBus(environment),
  infer: openOutbox('infer', environment.INFER_QUEUE_URL),
  score: openOutbox('score', environment.SCORE_QUEUE_URL),
  decide: openOutbox('decide', environment.DECIDE_QUEUE_URL),
  lostAfterMs,
};

export const handler = scheduleHandler(async (event) => {
  const jobId = endedBatchJob(event);
  if (jobId !== null) await wakeBatches(ports, jobId);
  return sweepRuns(ports);
});
