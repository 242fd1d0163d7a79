import { parseMessage } from '#contracts/messages/parse-message.ts';
import { openBatches } from '#lambda/batches.ts';
import { meter } from '#lambda/meter.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { sleepUnlessAborted } from '#lambda/sleep-unless-aborted.ts';
import { openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { openTargets } from '#lambda/targets.ts';
import { inferShard } from '#workflow/infer-shard.ts';

const environment = readEnvironment('infer-shard');
const ports = {
  ...openFunctionStores(environment),
  sleep: sleepUnlessAborted,
  targets: openTargets(environment.ALLOWED_HOSTS, environment.BUCKET_NAME),
  batches: openBatches(environment.ALLOWED_HOSTS, environment.BUCKET_NAME),
  infer: openOutbox('infer', environment.INFER_QUEUE_URL),
  score: openOutbox('score', environment.SCORE_QUEUE_URL),
};

export const handler = queueHandler(async (record, context) => {
  const message = parseMessage('infer', record.body);
  const result = await inferShard(
    message,
    {
      attemptId: `${context.awsRequestId}-${record.messageId}`,
      receiveCount: Number(record.attributes.ApproximateReceiveCount),
      remainingMs: () => context.getRemainingTimeInMillis(),
      used: () => meter.used(),
    },
    ports,
  );
  return { runId: message.runId, shard: message.shard, hop: message.hop, result };
});
