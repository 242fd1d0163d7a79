import { z } from 'zod';
import { bodyId, isSame, refused } from '#contracts/webhooks/proof.ts';
import { readDocument } from '#contracts/webhooks/read-document.ts';
import type { DeployedKind, WebhookSource } from '#contracts/webhooks/webhook-source.ts';

const documentSchema = z.looseObject({
  event: z.looseObject({ action: z.string().min(1), scope: z.string().min(1) }),
  repo: z.looseObject({ type: z.string().min(1), name: z.string().min(1) }),
  updatedRefs: z.array(z.looseObject({ ref: z.string(), newSha: z.string().nullish() })).default([]),
});

const kinds: Readonly<Record<string, DeployedKind>> = { model: 'model', dataset: 'dataset' };

/** The Hub signs nothing: it sends the secret itself, so that only TLS stands between it and whoever listens. */
export const huggingface: WebhookSource = {
  name: 'huggingface',
  meaning: 'A branch of a model or a dataset on the Hugging Face Hub gets commits.',
  documentation: 'https://huggingface.co/docs/hub/webhooks',

  verify({ headers, body }, secret) {
    return isSame(secret, headers['x-webhook-secret'] ?? '')
      ? { ok: true, deliveryId: bodyId(body) }
      : refused('Expected X-Webhook-Secret to be the secret.');
  },

  read: (document, _delivery, { label = 'main' }) =>
    readDocument(document, documentSchema, ({ event, repo, updatedRefs }) => {
      const what = kinds[repo.type];
      if (what === undefined) return { kind: 'ignored', reason: `A ${repo.type} is nothing to judge.` };
      if (!event.scope.startsWith('repo.content')) {
        return { kind: 'ignored', reason: `${event.scope} ${event.action} changes no content.` };
      }
      const version = updatedRefs.find(({ ref }) => ref === `refs/heads/${label}`)?.newSha ?? null;
      if (version === null) return { kind: 'ignored', reason: `Branch "${label}" got no commit.` };
      const occurrence = `${repo.type} ${repo.name} ${label} ${version}`;
      return { kind: 'deployed', what, subject: repo.name, version, occurrence };
    }),
};
