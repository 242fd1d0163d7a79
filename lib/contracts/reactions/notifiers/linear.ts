import { z } from 'zod';
import { defineNotifier, hostOf } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';

export const linear = defineNotifier({
  kind: 'linear',
  meaning: 'An issue in Linear, one per event, under an id that follows from the event.',
  schema: z.strictObject({
    kind: z.literal('linear'),
    teamId: z.uuid(),
    /** 0 none, 1 urgent, 2 high, 3 medium, 4 low. Default: none. */
    priority: z.number().int().min(0).max(4).default(0),
    /** Default: none. */
    labelIds: z.array(z.uuid()).default([]),
    /** An API key. */
    credentialRef: secretReferenceSchema,
    /** Default: Linear's. */
    apiUrl: z.url().default('https://api.linear.app/graphql'),
  }),
  hosts: ({ apiUrl }) => [hostOf(apiUrl)],
  secrets: ({ credentialRef }) => [credentialRef],
});
