import { z } from 'zod';
import { defineNotifier, hostOf } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';

export const webhook = defineNotifier({
  kind: 'webhook',
  meaning: 'The event to any address, signed as Standard Webhooks say.',
  schema: z.strictObject({
    kind: z.literal('webhook'),
    url: z.url(),
    /** `whsec_` and 24 to 64 bytes in base64; two with a comma between while one replaces the other. */
    signingSecretRef: secretReferenceSchema,
  }),
  hosts: ({ url }) => [hostOf(url)],
  secrets: ({ signingSecretRef }) => [signingSecretRef],
});
