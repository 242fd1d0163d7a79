/** `subscriptions` and `actions` of `assize.yaml`. */

import { z } from 'zod';
import { actionSchema } from '#contracts/reactions/actions/action-catalogue.ts';
import { notifierSchema } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { reactionNameSchema } from '#contracts/reactions/reaction-name.ts';
import { verdictFilterSchema, verdictPatterns } from '#contracts/reactions/verdict-filter.ts';

/** E-mail needs no function: a topic sends it. */
const emailSchema = z.strictObject({
  kind: z.literal('email'),
  /** Each has to confirm once. */
  addresses: z.array(z.email('must be an e-mail address')).min(1),
});

export const subscriptionSchema = z
  .strictObject({
    name: reactionNameSchema,
    /** Default: every verdict. */
    filter: verdictFilterSchema.prefault({}),
    notify: z.union([emailSchema, notifierSchema]),
  })
  .superRefine(({ filter }, context) => {
    try {
      verdictPatterns(filter);
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['filter'], message: (error as Error).message });
    }
  });

export const deployedActionSchema = z.strictObject({
  name: reactionNameSchema,
  /** The answer of all suites to a change, or each suite's verdict. Default `change`. */
  on: z.enum(['change', 'verdict']).default('change'),
  /** Only changes that one of these has judged, or their verdicts. Default: all. */
  suites: z.array(z.string().min(1)).min(1).optional(),
  /** Look, say on the bus what would be done, and change nothing. Default false. */
  dryRun: z.boolean().default(false),
  act: actionSchema,
});

/** Both lists together: a name is used once. */
export const reactionFields = {
  /** Who is told of what. Default: nobody. */
  subscriptions: z.array(subscriptionSchema).default([]),
  /** What is done about verdicts. Default: nothing. */
  actions: z.array(deployedActionSchema).default([]),
};

/** Names that are used more than once. */
export function repeatedNames(config: {
  readonly subscriptions: readonly { readonly name: string }[];
  readonly actions: readonly { readonly name: string }[];
}): string[] {
  const names = [...config.subscriptions, ...config.actions].map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

export type SubscriptionConfig = z.output<typeof subscriptionSchema>;
export type DeployedActionConfig = z.output<typeof deployedActionSchema>;
