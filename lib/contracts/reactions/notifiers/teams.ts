import { z } from 'zod';
import { defineNotifier } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';

export const teams = defineNotifier({
  kind: 'teams',
  meaning: 'An adaptive card in a Microsoft Teams channel, by a workflow that starts at a webhook.',
  schema: z.strictObject({
    kind: z.literal('teams'),
    /** The workflow's address; it is signed, so who knows it can post. */
    urlRef: secretReferenceSchema,
    /** Hosts that the address may be of. Default: those of Power Automate. */
    hosts: z
      .array(z.string().min(1))
      .min(1)
      .default(['*.logic.azure.com:443', '*.api.powerplatform.com:443']),
  }),
  hosts: ({ hosts }) => hosts,
  secrets: ({ urlRef }) => [urlRef],
});
