import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { startRedrive } from '#cli/redrive/start-redrive.ts';

const arn = 'arn:aws:sqs:eu-central-1:123456789012:assize-infer-dead-letters';

/** Answers as SQS does over its JSON protocol, and keeps what it was asked. */
async function withSqs<T>(use: (endpoint: string, asked: [string, unknown][]) => Promise<T>): Promise<T> {
  const asked: [string, unknown][] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const action = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    asked.push([action, JSON.parse(body)]);
    const answers: Record<string, object> = {
      GetQueueAttributes: { Attributes: { ApproximateNumberOfMessages: '3', QueueArn: arn } },
      StartMessageMoveTask: { TaskHandle: 'handle' },
    };
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answers[action]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.close();
  }
}

describe('startRedrive', () => {
  it('has SQS move all letters back to where they came from', async () => {
    await withSqs(async (endpoint, asked) => {
      const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
      const sqs = new SQSClient({ endpoint, region: 'eu-central-1', credentials });
      const lettersUrl = 'https://sqs.eu-central-1.amazonaws.com/123456789012/assize-infer-dead-letters';
      const outputs = { InferQueueUrl: 'https://sqs/infer', InferDeadLetterQueueUrl: lettersUrl };
      const deployment = { name: 'stack "assize"', stackName: 'assize', outputs };
      const started = await startRedrive('infer', { deployment, clients: { sqs } } as never);
      expect(started).toEqual({ letters: 3, sourceArn: arn, taskHandle: 'handle' });
      expect(asked.map(([action]) => action)).toEqual(['GetQueueAttributes', 'StartMessageMoveTask']);
      expect(asked[0]?.[1]).toMatchObject({ QueueUrl: lettersUrl });
      // Without a destination, SQS gives each message back to the queue that it came from.
      expect(asked[1]?.[1]).toEqual({ SourceArn: arn });
      await expect(startRedrive('score', { deployment, clients: { sqs } } as never)).rejects.toThrow(
        'Expected stack "assize" to have the output ScoreQueueUrl, got none.',
      );
      sqs.destroy();
    });
  });
});
