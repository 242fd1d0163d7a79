import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface Sample {
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A published sample of a sender's delivery. */
export function webhookSample(name: string): Sample {
  const file = new URL(`../fixtures/webhooks/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Sample;
}

export interface Delivery {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

type Sign = (body: string, secret: string, seconds: number, id: string) => Record<string, string>;

/** How each sender signs, as its documentation says; written apart from what verifies it. */
const signers: Readonly<Record<string, Sign>> = {
  mlflow: (body, secret, seconds, id) => ({
    'x-mlflow-delivery-id': id,
    'x-mlflow-timestamp': String(seconds),
    'x-mlflow-signature': `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`,
  }),
  huggingface: (_body, secret) => ({ 'x-webhook-secret': secret }),
  langfuse: (body, secret, seconds) => ({
    'x-langfuse-signature': `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  }),
  github: (body, secret, _seconds, id) => ({
    'x-github-delivery': id,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
};

/** A delivery as its sender makes it. */
export function signedDelivery(
  sender: string,
  sample: Pick<Sample, 'headers' | 'body'>,
  { secret, nowMs, id = 'delivery-1' }: { secret: string; nowMs: number; id?: string },
): Delivery {
  const text = JSON.stringify(sample.body);
  const signed = signers[sender]!(text, secret, Math.floor(nowMs / 1_000), id);
  return { headers: { ...sample.headers, ...signed }, body: Buffer.from(text) };
}
