import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Connection } from '#cli/connect/connection.ts';
import { countLetters, urlsOf } from '#cli/redrive/queue-of.ts';
import type { QueueName } from '#contracts/functions.ts';

/** Longer than moving the messages of one receive takes. */
const HIDDEN_SECONDS = 60;

/**
 * Moves dead letters by hand, where SQS does not do it. A letter is deleted after it was sent: a crash in between delivers it
 * twice, which every step stands. It stops at as many as there were, so what fails again meanwhile is not moved in a circle.
 *
 * @returns how many were moved.
 */
export async function redriveLetters(queue: QueueName, connection: Connection): Promise<number> {
  const { sqs } = connection.clients;
  const { queueUrl, lettersUrl } = urlsOf(queue, connection);
  const { letters } = await countLetters(lettersUrl, connection);
  let moved = 0;
  while (moved < letters) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: lettersUrl,
        MaxNumberOfMessages: Math.min(10, letters - moved),
        VisibilityTimeout: HIDDEN_SECONDS,
      }),
    );
    if (Messages.length === 0) break;
    for (const { Body, ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: lettersUrl, ReceiptHandle }));
      moved += 1;
    }
  }
  return moved;
}
