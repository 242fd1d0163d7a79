import { parseMessage } from '#contracts/messages/parse-message.ts';
import { meter } from '#lambda/meter.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { scoreShard } from '#workflow/score-shard.ts';

const environment = readEnvironment('score-shard');
const ports = {
  ...openFunctionStores(environment),
  decide: openOutbox('decide', environment.DECIDE_QUEUE_URL),
};

export const handler = queueHandler(async (record, context) => {
  const message = parseMessage('score', record.body);
  const attemptId = `${context.awsRequestId}-${record.messageId}`;
  await scoreShard(message, { attemptId, used: () => meter.used() }, ports);
  return { runId: message.runId, shard: message.shard };
});
