import { StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import type { Connection } from '#cli/connect/connection.ts';
import { countLetters, urlsOf } from '#cli/redrive/queue-of.ts';
import type { QueueName } from '#contracts/functions.ts';

export interface StartedRedrive {
  /** About how many letters there were. */
  readonly letters: number;
  readonly sourceArn: string;
  readonly taskHandle: string;
}

/**
 * Has SQS itself move all dead letters back to where they came from.
 *
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export async function startRedrive(
  queue: QueueName,
  connection: Pick<Connection, 'deployment' | 'clients'>,
): Promise<StartedRedrive> {
  const { lettersUrl } = urlsOf(queue, connection);
  const { letters, sourceArn } = await countLetters(lettersUrl, connection);
  const { TaskHandle } = await connection.clients.sqs.send(
    new StartMessageMoveTaskCommand({ SourceArn: sourceArn }),
  );
  return { letters, sourceArn, taskHandle: TaskHandle ?? '' };
}
