import { z } from 'zod';
import { defineNotifier } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';

export const slack = defineNotifier({
  kind: 'slack',
  meaning: 'A message in a Slack channel, by an incoming webhook.',
  schema: z.strictObject({
    kind: z.literal('slack'),
    /** The webhook's address; who knows it can post, so it is a secret. */
    urlRef: secretReferenceSchema,
    /** Hosts that the address may be of. Default: Slack's. */
    hosts: z.array(z.string().min(1)).min(1).default(['hooks.slack.com:443', 'hooks.slack-gov.com:443']),
  }),
  hosts: ({ hosts }) => hosts,
  secrets: ({ urlRef }) => [urlRef],
});
