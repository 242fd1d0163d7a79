import type { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';
import { decideMessage } from '#contracts/messages/decide-message.ts';
import { inferMessage } from '#contracts/messages/infer-message.ts';
import { scoreMessage } from '#contracts/messages/score-message.ts';

/** What goes through our own queues, by queue. The queue `changes` carries inbound events as they came. */
export const messageCatalogue = { infer: inferMessage, score: scoreMessage, decide: decideMessage } as const;

export type MessageName = keyof typeof messageCatalogue;

/** A message as it is read. */
export type Message<Name extends MessageName> = KnownFields<
  z.output<(typeof messageCatalogue)[Name]['schema']>
>;

/** A message before it is sent: encoding it gives it the current version. */
export type NewMessage<Name extends MessageName> = Omit<Message<Name>, 'schemaVersion'>;
