import { parseEventBody } from '#contracts/messages/parse-event-body.ts';
import { openInferenceProfiles } from '#lambda/profiles.ts';
import { openPromptSource } from '#lambda/prompts.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openBus, openEventOutbox, openFunctionStores, openOutbox } from '#lambda/stores.ts';
import { planRun } from '#workflow/plan-run.ts';

const environment = readEnvironment('plan-run');
const ports = {
  ...openFunctionStores(environment),
  prompts: openPromptSource(),
  profiles: openInferenceProfiles(),
  events: openBus(environment),
  changesQueue: openEventOutbox(environment.CHANGES_QUEUE_URL),
  infer: openOutbox('infer', environment.INFER_QUEUE_URL),
  score: openOutbox('score', environment.SCORE_QUEUE_URL),
  decide: openOutbox('decide', environment.DECIDE_QUEUE_URL),
  accountPrices: environment.PRICES,
  codeVersion: environment.CODE_VERSION,
  observationDays: environment.OBSERVATION_DAYS,
};

export const handler = queueHandler(async (record) => {
  const event = parseEventBody(record.body);
  const { eventId, recognition, reasons, changeKey, matches } = await planRun(event, ports);
  const judged = matches.filter(({ matched }) => matched);
  const runs = judged.flatMap(({ runId }) => runId ?? []);
  const refused = judged.flatMap(({ runId, reason }) => (runId === undefined ? [reason] : []));
  return { eventId, recognition, reasons, changeKey, runs, refused };
});
