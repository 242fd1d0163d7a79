import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { QueueName } from '#contracts/functions.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

export interface QueueUrls {
  readonly queueUrl: string;
  readonly lettersUrl: string;
}

/** @throws CliError `not-an-assize-stack` for a stack without these outputs. */
export function urlsOf(queue: QueueName, { deployment }: Pick<Connection, 'deployment'>): QueueUrls {
  const [queueUrl, lettersUrl] = [stackOutputs.queueUrl(queue), stackOutputs.deadLetterQueueUrl(queue)].map(
    (output) => {
      const url = deployment.outputs[output];
      if (url !== undefined) return url;
      throw new CliError(
        'not-an-assize-stack',
        `Expected ${deployment.name} to have the output ${output}, got none. Deploy the stack again.`,
      );
    },
  );
  return { queueUrl: queueUrl!, lettersUrl: lettersUrl! };
}

/** How many messages wait there, about, and the queue's ARN. */
export async function countLetters(
  lettersUrl: string,
  { clients }: Pick<Connection, 'clients'>,
): Promise<{ readonly letters: number; readonly sourceArn: string }> {
  const { Attributes } = await clients.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: lettersUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'QueueArn'],
    }),
  );
  return {
    letters: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
    sourceArn: Attributes?.QueueArn ?? '',
  };
}
