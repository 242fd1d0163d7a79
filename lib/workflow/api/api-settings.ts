import type { WebhookConfig } from '#contracts/webhooks/webhook-config.ts';

/** What a deployment decided about its API. */
export interface ApiSettings {
  /** Rows of datasets may be read at all. */
  readonly servesRows: boolean;
  /** Groups of tokens that may start, end and repeat runs, name champions and keep waivers. */
  readonly writers: readonly string[];
  /** Groups of tokens that may read rows. */
  readonly rowReaders: readonly string[];
  /** Groups of tokens that may approve waivers, and end them. */
  readonly approvers: readonly string[];
  /** Senders of webhooks. */
  readonly webhooks: readonly WebhookConfig[];
}
