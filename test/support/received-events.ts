import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Admin } from '#support/admin-clients.ts';
import { SUBSCRIBER_QUEUE } from '#support/edited-assembly.ts';

/** An event as a subscriber's queue holds it. */
export interface ReceivedEvent {
  readonly id: string;
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: {
    readonly metadata: { readonly eventId: string; readonly idempotencyKey: string };
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** Takes everything that lies in the subscriber's queue. */
export async function receiveEvents(admin: Admin): Promise<ReceivedEvent[]> {
  const QueueUrl = admin.output(SUBSCRIBER_QUEUE);
  const events: ReceivedEvent[] = [];
  for (;;) {
    const { Messages = [] } = await admin.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) return events;
    for (const { Body, ReceiptHandle } of Messages) {
      events.push(JSON.parse(Body ?? '{}') as ReceivedEvent);
      await admin.clients.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}
