import type { ChangeKind } from '#domain/change.ts';

/** One request of a sender. */
export interface WebhookDelivery {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came: signatures are over bytes. */
  readonly body: Uint8Array;
}

export type WebhookVerification =
  /** `deliveryId`: the same delivery sent again has the same, and nobody without the secret can make another of it. */
  { readonly ok: true; readonly deliveryId: string } | { readonly ok: false; readonly why: string };

/** What the administrator says of a source's hook. */
export interface WebhookOptions {
  /** Only versions that carry it: an alias of MLflow, a label of Langfuse, a branch on the Hub or GitHub. */
  readonly label?: string | undefined;
  /** What a repository on GitHub holds. */
  readonly kind?: DeployedKind | undefined;
}

/** Kinds of change that a webhook can tell of. */
export type DeployedKind = Extract<ChangeKind, 'model' | 'prompt' | 'index' | 'dataset'>;

export type WebhookMeaning =
  | {
      readonly kind: 'deployed';
      readonly what: DeployedKind;
      /** In the source's words. */
      readonly subject: string;
      readonly version: string;
      /** The source's own mark of this deployment: told twice, it is one change. */
      readonly occurrence: string;
    }
  | { readonly kind: 'ignored'; readonly reason: string }
  /** One problem a field. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** A sender of webhooks: how it proves itself, and what it tells. */
export interface WebhookSource {
  /** The last segment of its address; the file is named after it. */
  readonly name: string;
  readonly meaning: string;
  /** Where the sender describes its webhooks. */
  readonly documentation: string;
  verify(delivery: WebhookDelivery, secret: string, nowMs: number): WebhookVerification;
  /** Pure: the body in our words. Never throws for what it holds. */
  read(document: unknown, delivery: WebhookDelivery, options: WebhookOptions): WebhookMeaning;
}
