import { z } from 'zod';
import { hmacSha256, isSame, refused, timeProblem } from '#contracts/webhooks/proof.ts';
import { readDocument } from '#contracts/webhooks/read-document.ts';
import type { WebhookSource } from '#contracts/webhooks/webhook-source.ts';

const documentSchema = z.looseObject({
  id: z.string().min(1),
  type: z.string().min(1),
  action: z.string().min(1),
  prompt: z.looseObject({
    name: z.string().min(1),
    version: z.coerce.string().min(1),
    labels: z.array(z.string()).default([]),
  }),
});

/** The body has no id that is read before it is verified, so the signature stands for the delivery's own. */
export const langfuse: WebhookSource = {
  name: 'langfuse',
  meaning: 'A version of a prompt is made in Langfuse, or gets a label.',
  documentation: 'https://langfuse.com/docs/prompt-management/features/webhooks-slack-integrations',

  verify({ headers, body }, secret, nowMs) {
    const header = headers['x-langfuse-signature'] ?? '';
    const [, signedAt, signature] = /^t=(\d+),\s*v1=([0-9a-f]{64})$/.exec(header) ?? [];
    if (signedAt === undefined || signature === undefined) {
      return refused('Expected x-langfuse-signature to read t=<seconds>,v1=<hex>.');
    }
    const expected = hmacSha256(secret, [`${signedAt}.`, body]).toString('hex');
    if (!isSame(expected, signature)) return refused('Expected x-langfuse-signature to fit body and secret.');
    const problem = timeProblem(signedAt, nowMs);
    return problem === null ? { ok: true, deliveryId: signature } : refused(problem);
  },

  read: (document, _delivery, { label }) =>
    readDocument(document, documentSchema, ({ id, type, action, prompt }) => {
      const { name, version, labels } = prompt;
      const deploys =
        type === 'prompt-version' &&
        (label === undefined ? action === 'created' : action !== 'deleted' && labels.includes(label));
      if (deploys) return { kind: 'deployed', what: 'prompt', subject: name, version, occurrence: id };
      const of = label === undefined ? '' : ` for label "${label}"`;
      return { kind: 'ignored', reason: `${type} ${action} of version ${version} deploys nothing${of}.` };
    }),
};
