import { z } from 'zod';
import { hmacSha256, isSame, refused, timeProblem } from '#contracts/webhooks/proof.ts';
import { readDocument } from '#contracts/webhooks/read-document.ts';
import type { DeployedKind, WebhookSource } from '#contracts/webhooks/webhook-source.ts';

const documentSchema = z.looseObject({
  entity: z.string().min(1),
  action: z.string().min(1),
  timestamp: z.string().min(1),
  data: z.looseObject({}),
});
const versionSchema = z.looseObject({
  data: z.looseObject({ name: z.string().min(1), version: z.coerce.string().min(1) }),
});
const aliasSchema = z.looseObject({
  data: z.looseObject({
    name: z.string().min(1),
    alias: z.string().min(1),
    version: z.coerce.string().min(1),
  }),
});

const versions: Readonly<Record<string, DeployedKind>> = { model_version: 'model', prompt_version: 'prompt' };
const aliases: Readonly<Record<string, DeployedKind>> = {
  model_version_alias: 'model',
  prompt_alias: 'prompt',
};

/** With a label, a version counts when the alias of that name is set to it; without one, when it is made. */
export const mlflow: WebhookSource = {
  name: 'mlflow',
  meaning: 'A version of a model or a prompt is made in MLflow’s registry, or gets an alias.',
  documentation: 'https://mlflow.org/docs/latest/ml/webhooks',

  verify({ headers, body }, secret, nowMs) {
    const id = headers['x-mlflow-delivery-id'] ?? '';
    const signedAt = headers['x-mlflow-timestamp'] ?? '';
    const came = headers['x-mlflow-signature'] ?? '';
    if (id === '') return refused('Expected the header X-MLflow-Delivery-Id, got none.');
    const expected = `v1,${hmacSha256(secret, [`${id}.${signedAt}.`, body]).toString('base64')}`;
    if (!isSame(expected, came)) return refused('Expected X-MLflow-Signature to fit body and secret.');
    const problem = timeProblem(signedAt, nowMs);
    return problem === null ? { ok: true, deliveryId: id } : refused(problem);
  },

  read: (document, _delivery, { label }) =>
    readDocument(document, documentSchema, ({ entity, action, timestamp }) => {
      const made = versions[entity];
      const aliased = aliases[entity];
      if (action === 'created' && label === undefined && made !== undefined) {
        return readDocument(document, versionSchema, ({ data: { name, version } }) => ({
          kind: 'deployed',
          what: made,
          subject: name,
          version,
          occurrence: `${entity} ${name} ${version}`,
        }));
      }
      if (action === 'created' && label !== undefined && aliased !== undefined) {
        return readDocument(document, aliasSchema, ({ data: { name, alias, version } }) =>
          alias === label
            ? {
                kind: 'deployed',
                what: aliased,
                subject: name,
                version,
                occurrence: `${entity} ${name} ${alias} ${timestamp}`,
              }
            : { kind: 'ignored', reason: `It is about alias "${alias}", not "${label}".` },
        );
      }
      return { kind: 'ignored', reason: `${entity}.${action} deploys nothing here.` };
    }),
};
