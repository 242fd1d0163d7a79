import { z } from 'zod';
import { jira } from '#contracts/reactions/notifiers/jira.ts';
import { linear } from '#contracts/reactions/notifiers/linear.ts';
import type { NotifierContract } from '#contracts/reactions/notifiers/notifier.ts';
import { slack } from '#contracts/reactions/notifiers/slack.ts';
import { teams } from '#contracts/reactions/notifiers/teams.ts';
import { webhook } from '#contracts/reactions/notifiers/webhook.ts';

/** Every ready-made way to tell somebody of an event. */
export const notifierCatalogue = { slack, teams, jira, linear, webhook } as const;

export type NotifierKind = keyof typeof notifierCatalogue;

export const notifierSchema = z.discriminatedUnion('kind', [
  slack.schema,
  teams.schema,
  jira.schema,
  linear.schema,
  webhook.schema,
]);

/** A notifier as it is written. */
export type NotifierProps = z.input<typeof notifierSchema>;
export type NotifierConfig = z.output<typeof notifierSchema>;
export type ConfigOf<Kind extends NotifierKind> = Extract<NotifierConfig, { readonly kind: Kind }>;

/** The contract of a configured notifier. */
export function notifierOf({ kind }: NotifierConfig): NotifierContract<NotifierKind, z.ZodObject> {
  // Each contract takes its own configuration, which the union cannot express.
  return notifierCatalogue[kind] as unknown as NotifierContract<NotifierKind, z.ZodObject>;
}
