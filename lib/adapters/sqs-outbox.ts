import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { encodeMessage } from '#contracts/messages/encode-message.ts';
import type { MessageName, NewMessage } from '#contracts/messages/message-catalogue.ts';
import type { Outbox } from '#workflow/ports.ts';

/** SQS takes ten messages a call. */
const BATCH = 10;

export class SqsOutbox<Name extends MessageName> implements Outbox<Name> {
  readonly #client: SQSClient;
  readonly #queueUrl: string;
  readonly #name: Name;

  constructor(client: SQSClient, queueUrl: string, name: Name) {
    this.#client = client;
    this.#queueUrl = queueUrl;
    this.#name = name;
  }

  async send(messages: readonly NewMessage<Name>[], delaySeconds = 0): Promise<void> {
    for (let start = 0; start < messages.length; start += BATCH) {
      await this.#sendBatch(
        messages.slice(start, start + BATCH).map((message) => encodeMessage(this.#name, message)),
        delaySeconds,
      );
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
