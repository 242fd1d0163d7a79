import type { z } from 'zod';
import type { RouteNamed } from '#contracts/api/route-catalogue.ts';
import { webhookSource } from '#contracts/event-sources.ts';
import { webhookCatalogue } from '#contracts/webhooks/webhook-catalogue.ts';
import type { WebhookConfig } from '#contracts/webhooks/webhook-config.ts';
import type { DeployedKind, WebhookMeaning } from '#contracts/webhooks/webhook-source.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import type { ApiRequest } from '#workflow/api/api-request.ts';
import { Refusal } from '#workflow/api/refusal.ts';

/** What a delivery came to. */
type Received = z.input<RouteNamed<'receive-webhook'>['responses'][number]['body']>;

const MAX_BODY_BYTES = 1024 * 1024;

const detailTypes: Readonly<Record<DeployedKind, string>> = {
  model: 'Model Registered',
  prompt: 'Prompt Deployed',
  index: 'Index Rebuilt',
  dataset: 'Dataset Published',
};

/**
 * Takes one delivery: verified over its bytes before anything of it is read, acted on once, and put on the bus as one of our
 * own events, whose change is the same however often it comes.
 *
 * @throws Refusal
 */
export async function receiveWebhook(
  name: string,
  request: Pick<ApiRequest, 'headers' | 'body'>,
  hooks: readonly WebhookConfig[],
  { nowMs, secrets, deliveries, requests }: Pick<ApiPorts, 'nowMs' | 'secrets' | 'deliveries' | 'requests'>,
): Promise<Received> {
  const hook = hooks.find(({ source }) => source === name);
  const source = webhookCatalogue.find((known) => known.name === name);
  if (hook === undefined || source === undefined) {
    const known = hooks.map((one) => one.source).join(', ') || 'none is';
    throw new Refusal(
      404,
      `Expected a source that this deployment names (${known}), got "${name}". Name it under api.webhooks in assize.yaml and deploy.`,
    );
  }
  if (request.body.length > MAX_BODY_BYTES) {
    throw new Refusal(413, `Expected a body of at most ${MAX_BODY_BYTES} bytes, got ${request.body.length}.`);
  }
  const secret = await secrets.read(hook.secretRef);
  if (secret === null || secret === '') {
    throw new Refusal(
      503,
      `Expected the secret of source "${name}" where its secretRef says, found none. Store it and send the delivery again.`,
    );
  }
  const verified = source.verify(request, secret, nowMs());
  if (!verified.ok) throw new Refusal(401, verified.why);
  const meaning = mapped(source.read(jsonOf(request.body), request, hook), hook);
  if (meaning.kind === 'invalid') {
    throw new Refusal(400, `Expected a body as ${source.documentation} describes it.`, meaning.problems);
  }
  if (meaning.kind === 'ignored') return { result: 'ignored', eventId: null, reason: meaning.reason };
  if ((await deliveries.begin(name, verified.deliveryId, nowMs())) === 'done') {
    return { result: 'duplicate', eventId: null, reason: null };
  }
  const { what, subject, version, occurrence } = meaning;
  const eventId = await requests.put({
    source: webhookSource,
    detailType: detailTypes[what],
    detail: { subject, version, deploymentId: `${name}: ${occurrence}` },
    resources: [],
  });
  await deliveries.finish(name, verified.deliveryId);
  return { result: 'accepted', eventId, reason: null };
}

/** The subject in the words of suites. */
function mapped(meaning: WebhookMeaning, { subjects }: WebhookConfig): WebhookMeaning {
  if (meaning.kind !== 'deployed' || subjects === undefined) return meaning;
  const subject = Object.hasOwn(subjects, meaning.subject) ? subjects[meaning.subject] : undefined;
  if (subject !== undefined) return { ...meaning, subject };
  return { kind: 'ignored', reason: `"${meaning.subject}" is not among the subjects of this hook.` };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(
      400,
      'Expected a body of JSON in UTF-8, got something else. Set the hook’s content type to application/json.',
    );
  }
}
