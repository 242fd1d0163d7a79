/** The functions that follow verdicts: deployed once per subscription and action, not once per service. */

import { z } from 'zod';
import { actionSchema } from '#contracts/reactions/actions/action-catalogue.ts';
import { notifierSchema } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { reactionNameSchema } from '#contracts/reactions/reaction-name.ts';

export const reactionFunctionNames = ['send-notice', 'take-action'] as const;
export type ReactionFunctionName = (typeof reactionFunctionNames)[number];

export const reactionFunctionShapes = {
  'send-notice': { meaning: 'Tells somebody of a verdict, once.', timeoutSeconds: 60, memoryMegabytes: 512 },
  'take-action': {
    meaning: 'Does what is to be done about a verdict, once, and says so on the bus.',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
  },
} as const satisfies Record<ReactionFunctionName, object>;

export const noticeSchema = z.object({ name: reactionNameSchema, notify: notifierSchema });
export type NoticeReaction = z.output<typeof noticeSchema>;

export const actionReactionSchema = z.object({
  name: reactionNameSchema,
  /** Look, say what would be done, and change nothing. */
  dryRun: z.boolean(),
  act: actionSchema,
});
export type ActionReaction = z.output<typeof actionReactionSchema>;

const common = {
  TABLE_NAME: z.string().min(1),
  /** Comma-separated: all hosts that may be talked to. */
  ALLOWED_HOSTS: z.string(),
};

/** The variables of each function. None holds a secret. */
export const reactionEnvironmentSchemas = {
  'send-notice': z.object({ ...common, REACTION: jsonText(noticeSchema) }),
  'take-action': z.object({
    ...common,
    BUS_NAME: z.string().min(1),
    REACTION: jsonText(actionReactionSchema),
  }),
} as const satisfies Record<ReactionFunctionName, z.ZodObject>;

export type ReactionEnvironment<Name extends ReactionFunctionName> = z.output<
  (typeof reactionEnvironmentSchemas)[Name]
>;

function jsonText<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('must be JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}
