import { parseMessage } from '#contracts/messages/parse-message.ts';
import { meter } from '#lambda/meter.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openBus, openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { decideRun } from '#workflow/decide-run.ts';

const environment = readEnvironment('decide-run');
const ports = {
  ...openFunctionStores(environment),
  bucket: environment.BUCKET_NAME,
  pageUrl: environment.PAGE_URL,
  billing: { accountId: environment.ACCOUNT_ID, region: process.env['AWS_REGION'] ?? 'us-east-1' },
  budgets: environment.COST_BUDGETS,
  events: openBus(environment),
  infer: openOutbox('infer', environment.INFER_QUEUE_URL),
  score: openOutbox('score', environment.SCORE_QUEUE_URL),
};

export const handler = queueHandler(async (record) => {
  const message = parseMessage('decide', record.body);
  const result = await decideRun(message, { used: () => meter.used() }, ports);
  return { runId: message.runId, wave: message.wave, reason: message.reason, result };
});
