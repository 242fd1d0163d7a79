import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DynamoDbEmulator, openDynamoDb } from '#local/dynamodb/dynamodb-emulator.ts';
import type { TablePlan } from '#local/stack/table-plan.ts';

function plan(attribute: string): TablePlan {
  return {
    name: 'runs',
    hashAttribute: attribute,
    hasStream: false,
    createRequest: {
      TableName: 'runs',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: attribute, AttributeType: 'S' }],
      KeySchema: [{ AttributeName: attribute, KeyType: 'HASH' }],
    },
  };
}

let dynamoDb: DynamoDbEmulator;

beforeEach(async () => {
  dynamoDb = await openDynamoDb(undefined);
  await dynamoDb.createTables([plan('pk')]);
});
afterEach(() => dynamoDb.close());

const Key = { pk: { S: 'stripe' } };
const call = (operation: string, request: Record<string, unknown>) =>
  dynamoDb.call(operation, { TableName: 'runs', ...request });

describe('DynamoDB', () => {
  it('counts every one of many concurrent ADDs', async () => {
    const add = { Key, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': { N: '1' } } };
    await Promise.all(Array.from({ length: 100 }, () => call('UpdateItem', { ...add })));
    expect((await call('GetItem', { Key })).body).toEqual({ Item: { ...Key, n: { N: '100' } } });
  });

  it('lets one of many racing conditional puts through', async () => {
    const put = () => call('PutItem', { Item: Key, ConditionExpression: 'attribute_not_exists(pk)' });
    const answers = await Promise.all(Array.from({ length: 50 }, put));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    expect(answers.find((answer) => answer.statusCode === 400)?.body).toMatchObject({
      __type: expect.stringContaining('ConditionalCheckFailedException'),
    });
  });

  it('marks a member of a set once', async () => {
    const mark = () =>
      call('UpdateItem', {
        Key,
        UpdateExpression: 'ADD done :set, spent :c',
        ConditionExpression: 'NOT contains(done, :member)',
        ExpressionAttributeValues: { ':set': { SS: ['7'] }, ':member': { S: '7' }, ':c': { N: '5' } },
      });
    const answers = [await mark(), await mark()].map((answer) => answer.statusCode);
    expect(answers).toEqual([200, 400]);
    expect((await call('GetItem', { Key })).body).toMatchObject({
      Item: { spent: { N: '5' }, done: { SS: ['7'] } },
    });
  });

  it('takes a table by its ARN', async () => {
    const TableName = 'arn:aws:dynamodb:us-east-1:000000000000:table/runs';
    expect((await call('DescribeTable', { TableName })).statusCode).toBe(200);
  });

  it('refuses what it does not do, rather than ignore it', async () => {
    const put = { Item: Key, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    expect((await call('PutItem', put)).statusCode).toBe(501);
    expect((await call('UpdateTimeToLive', {})).statusCode).toBe(501);
  });

  it('keeps a table that exists, and refuses other keys for it', async () => {
    await call('PutItem', { Item: Key });
    await dynamoDb.createTables([plan('pk')]);
    expect((await call('GetItem', { Key })).body).toEqual({ Item: Key });
    await expect(dynamoDb.createTables([plan('id')])).rejects.toMatchObject({
      code: 'resource-invalid',
      message: expect.stringContaining('--fresh'),
    });
  });
});
