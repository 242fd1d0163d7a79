import { z } from 'zod';
import { bodyId, hmacSha256, isSame, refused } from '#contracts/webhooks/proof.ts';
import { readDocument } from '#contracts/webhooks/read-document.ts';
import type { WebhookSource } from '#contracts/webhooks/webhook-source.ts';

const repository = z.looseObject({ full_name: z.string().min(1), default_branch: z.string().min(1) });
const pushSchema = z.looseObject({
  ref: z.string().min(1),
  after: z.string().min(1),
  deleted: z.boolean().default(false),
  repository,
});
const releaseSchema = z.looseObject({
  action: z.string().min(1),
  release: z.looseObject({
    id: z.number(),
    tag_name: z.string().min(1),
    prerelease: z.boolean().default(false),
  }),
  repository,
});

/** GitHub signs the body alone, without a time or its delivery's id. */
export const github: WebhookSource = {
  name: 'github',
  meaning: 'A branch of a repository on GitHub gets commits, or a release is published.',
  documentation: 'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',

  verify({ headers, body }, secret) {
    if ((headers['x-github-delivery'] ?? '') === '') return refused('Expected the header X-GitHub-Delivery.');
    const expected = `sha256=${hmacSha256(secret, [body]).toString('hex')}`;
    return isSame(expected, headers['x-hub-signature-256'] ?? '')
      ? { ok: true, deliveryId: bodyId(body) }
      : refused('Expected X-Hub-Signature-256 to fit body and secret.');
  },

  read(document, { headers }, { label, kind: what = 'prompt' }) {
    const event = headers['x-github-event'] ?? 'none';
    switch (event) {
      case 'push':
        return readDocument(
          document,
          pushSchema,
          ({ ref, after, deleted, repository: { full_name, default_branch } }) => {
            const branch = label ?? default_branch;
            if (deleted || ref !== `refs/heads/${branch}`) {
              return { kind: 'ignored', reason: `Branch "${branch}" got no commit.` };
            }
            return {
              kind: 'deployed',
              what,
              subject: full_name,
              version: after,
              occurrence: `push ${full_name} ${branch} ${after}`,
            };
          },
        );
      case 'release':
        return readDocument(document, releaseSchema, ({ action, release, repository: { full_name } }) => {
          if (action !== 'published' || release.prerelease) {
            return { kind: 'ignored', reason: `Release ${release.tag_name} is not published for all.` };
          }
          const { id, tag_name: version } = release;
          return {
            kind: 'deployed',
            what,
            subject: full_name,
            version,
            occurrence: `release ${full_name} ${id}`,
          };
        });
      default:
        return { kind: 'ignored', reason: `Event "${event}" deploys nothing here.` };
    }
  },
};
