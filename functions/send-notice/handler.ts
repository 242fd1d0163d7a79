import { openReaction } from '#lambda/open-reaction.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readReaction } from '#lambda/read-reaction.ts';
import { sendNotice } from '#reactions/send-notice.ts';

const environment = readReaction('send-notice');
const ports = openReaction(environment);

export const handler = queueHandler(async (record) => ({
  reaction: environment.REACTION.name,
  ...(await sendNotice(record.body, environment.REACTION, ports)),
}));
