import { parseMessage } from '#contracts/messages/parse-message.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { scoreShard } from '#workflow/score-shard.ts';

const environment = readEnvironment('score-shard');
const ports = {
  ...openFunctionStores(environment),
  decide: openOutbox('decide', environment.DECIDE_QUEUE_URL),
};

export const handler = queueHandler(async (record) => {
  const message = parseMessage('score', record.body);
  await scoreShard(message, ports);
  return { runId: message.runId, shard: message.shard };
});
