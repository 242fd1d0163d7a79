import { z } from 'zod';
import { defineNotifier, hostOf } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';

export const jira = defineNotifier({
  kind: 'jira',
  meaning: 'An issue in Jira Cloud, one per event, found again by its label.',
  schema: z.strictObject({
    kind: z.literal('jira'),
    /** E.g. `https://example.atlassian.net`. */
    siteUrl: z.url(),
    projectKey: z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be a project key, e.g. EVAL'),
    /** Default `Task`. */
    issueType: z.string().min(1).default('Task'),
    /** Beside the event's own. Default: none. */
    labels: z.array(z.string().regex(/^\S+$/, 'must be one word')).default([]),
    /** `<e-mail address>:<API token>`. */
    credentialRef: secretReferenceSchema,
  }),
  hosts: ({ siteUrl }) => [hostOf(siteUrl)],
  secrets: ({ credentialRef }) => [credentialRef],
});
