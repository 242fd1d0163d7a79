import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Outbox } from '#workflow/ports.ts';

/** SQS takes ten messages a call. */
const BATCH = 10;

export class SqsOutbox<Message> implements Outbox<Message> {
  readonly #client: SQSClient;
  readonly #queueUrl: string;
  readonly #encode: (message: Message) => string;

  constructor(client: SQSClient, queueUrl: string, encode: (message: Message) => string) {
    this.#client = client;
    this.#queueUrl = queueUrl;
    this.#encode = encode;
  }

  async send(messages: readonly Message[], delaySeconds = 0): Promise<void> {
    for (let start = 0; start < messages.length; start += BATCH) {
      await this.#sendBatch(messages.slice(start, start + BATCH).map(this.#encode), delaySeconds);
    }
  }

  async #sendBatch(bodies: readonly string[], delaySeconds: number): Promise<void> {
    const answer = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#queueUrl,
        Entries: bodies.map((body, i) => ({ Id: String(i), MessageBody: body, DelaySeconds: delaySeconds })),
      }),
    );
    const failed = answer.Failed ?? [];
    if (failed.length > 0) {
      const reasons = [...new Set(failed.map((entry) => entry.Code))].join(', ');
      throw new Error(
        `Expected SQS to take ${bodies.length} messages, but it refused ${failed.length} (${reasons}).`,
      );
    }
  }
}
