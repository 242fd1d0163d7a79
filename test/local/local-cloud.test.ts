import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows, until } from '#support/local-cloud.ts';

let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startRows({ timeScale: 100 });
});
afterAll(() => cloud.stop());

const rowAdded = (detail: unknown, source = 'rows') => ({
  EventBusName: 'rows',
  Source: source,
  DetailType: 'Row Added',
  Detail: JSON.stringify(detail),
});

describe('local cloud', () => {
  it('carries an event over rule, queue and function into the bucket and the table', async () => {
    const { events, s3, dynamoDb } = clientsOf(cloud);
    const answer = await events.send(
      new PutEventsCommand({ Entries: [rowAdded({ id: 'good' }), rowAdded({ id: 'flaky', flaky: true })] }),
    );
    expect(answer.FailedEntryCount).toBe(0);
    const keys = async (): Promise<unknown[]> => {
      const listed = await s3.send(new ListObjectsV2Command({ Bucket: cloud.outputs.BucketName }));
      return (listed.Contents ?? []).map((object) => object.Key);
    };
    await until(async () => (await keys()).length === 2, 'two objects');
    expect(await keys()).toEqual(['rows/flaky.json', 'rows/good.json']);
    await until(() => cloud.idle(), 'nothing on its way');
    const item = await dynamoDb.send(
      new GetItemCommand({ TableName: cloud.physicalIds.Table, Key: { pk: { S: 'ROW#flaky' } } }),
    );
    expect(item.Item?.receiveCount).toEqual({ N: '2' });
  });

  it('moves a message that always fails to the dead-letter queue', async () => {
    const { events, sqs } = clientsOf(cloud);
    await events.send(new PutEventsCommand({ Entries: [rowAdded({ id: 'poison', poison: true })] }));
    const answer = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: cloud.physicalIds.RowsDeadLetters, WaitTimeSeconds: 10 }),
    );
    expect(JSON.parse(answer.Messages?.[0]?.Body ?? '')).toMatchObject({ detail: { id: 'poison' } });
  });
});
