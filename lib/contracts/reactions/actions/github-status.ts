import { z } from 'zod';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';
import { defineAction } from '#contracts/reactions/actions/action.ts';
import { subjectsSchema } from '#contracts/reactions/actions/action-fields.ts';
import { hostOf } from '#contracts/reactions/notifiers/notifier.ts';
import { secretReferenceSchema } from '#contracts/reactions/secret-reference.ts';
import { textTemplateSchema } from '#contracts/reactions/text-template.ts';

export const githubStatus = defineAction({
  kind: 'github-status',
  meaning: 'Puts the outcome on a commit at GitHub, as a status that a branch can require.',
  schema: z.strictObject({
    kind: z.literal('github-status'),
    subjects: subjectsSchema,
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be <owner>/<repository>'),
    /** The commit, 40 hexadecimal digits. Default `{candidate}`. */
    sha: textTemplateSchema.default('{candidate}'),
    /** What the status is called. Default `assize`. */
    context: textTemplateSchema.default('assize'),
    /** Where a click on it leads. Default: nowhere. */
    detailsUrl: textTemplateSchema.optional(),
    /** A token that may write commit statuses of this repository, and nothing else. */
    tokenRef: secretReferenceSchema,
    /** Default: GitHub's; `https://<host>/api/v3` of GitHub Enterprise Server. */
    apiUrl: z.url().default('https://api.github.com'),
  }),
  outcomes: () => runOutcomeSchema.options,
  subjects: ({ subjects }) => subjects,
  reads: () => [],
  writes: () => [],
  hosts: ({ apiUrl }) => [hostOf(apiUrl)],
  secrets: ({ tokenRef }) => [tokenRef],
});
