import { createHmac } from 'node:crypto';
import { expectStatus } from '#reactions/guarded-http.ts';
import type { Notify, ToldEvent } from '#reactions/notifiers/notifier.ts';
import { ReactionError } from '#reactions/reaction-error.ts';
import { readSecret } from '#reactions/read-secret.ts';

/** What is sent: the event's type, time, metadata and data. */
export function webhookBody({ event }: Pick<ToldEvent, 'event'>): string {
  const { detailType, detail } = event;
  return JSON.stringify({
    type: detailType,
    timestamp: detail.metadata.occurredAt,
    metadata: detail.metadata,
    data: detail.data,
  });
}

/**
 * The three headers of Standard Webhooks; one signature for each secret, so that one can replace the other.
 *
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @param timestamp seconds since 1970.
 */
export function webhookHeaders(
  keys: readonly Buffer[],
  id: string,
  timestamp: number,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const signatures = keys.map(
    (key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

/** The same event has the same `webhook-id` however often it is sent: receivers drop repeats by it. */
export const notifyWebhook: Notify<'webhook'> = async (config, told, { send, secrets, nowMs }) => {
  const keys = signingKeys(await readSecret(secrets, config.signingSecretRef), config.signingSecretRef);
  const body = webhookBody(told);
  const { eventId } = told.event.detail.metadata;
  const headers = webhookHeaders(keys, eventId, Math.floor(nowMs() / 1_000), body);
  const answer = await send('the webhook', {
    method: 'POST',
    url: config.url,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  if (answer.status >= 200 && answer.status < 300) return { kind: 'sent' };
  expectStatus('the webhook', answer, [200, 202, 204], `The log of ${new URL(config.url).host} says why.`);
  return { kind: 'sent' };
};

/** @throws ReactionError where a key is not of 24 to 64 bytes, as the specification wants them. */
function signingKeys(secret: string, reference: string): Buffer[] {
  return secret.split(',').map((text) => {
    const key = Buffer.from(text.replace(/^whsec_/, ''), 'base64');
    if (key.length >= 24 && key.length <= 64) return key;
    throw new ReactionError(
      'SECRET',
      `Expected the signing secret at ${reference} to be whsec_ and 24 to 64 bytes in base64, got ${key.length} bytes.`,
    );
  });
}
