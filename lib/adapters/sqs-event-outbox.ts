import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { asciiJson } from '#contracts/messages/ascii-json.ts';
import type { EventOutbox } from '#workflow/ports.ts';

/** Puts events into the queue `changes`, as a rule of the bus does. */
export class SqsEventOutbox implements EventOutbox {
  readonly #client: SQSClient;
  readonly #queueUrl: string;

  constructor(client: SQSClient, queueUrl: string) {
    this.#client = client;
    this.#queueUrl = queueUrl;
  }

  async sendAgain(event: unknown, delaySeconds: number): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#queueUrl,
        MessageBody: asciiJson(event),
        DelaySeconds: delaySeconds,
      }),
    );
  }
}
