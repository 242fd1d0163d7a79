import { describe, expect, it } from 'vitest';
import { leadingKeys } from '#local/dynamodb/leading-keys.ts';

const key = (value: string) => ({ pk: { S: value }, sk: { S: 'x' } });
const keysOf = (operation: string, request: Record<string, unknown>) =>
  leadingKeys(operation, request, 'table', 'pk');

describe('leading keys', () => {
  it.each<[string, Record<string, unknown>, string[] | undefined]>([
    ['PutItem', { Item: key('A') }, ['A']],
    ['GetItem', { Key: key('A') }, ['A']],
    ['UpdateItem', { Key: key('A') }, ['A']],
    ['DeleteItem', { Key: { pk: { N: '7' } } }, ['7']],
    [
      'BatchGetItem',
      { RequestItems: { table: { Keys: [key('A'), key('B')] }, other: { Keys: [key('C')] } } },
      ['A', 'B'],
    ],
    [
      'BatchWriteItem',
      { RequestItems: { table: [{ PutRequest: { Item: key('A') } }, { DeleteRequest: { Key: key('B') } }] } },
      ['A', 'B'],
    ],
    [
      'Query',
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': { S: 'A' } },
      },
      ['A'],
    ],
    [
      'Query',
      {
        KeyConditionExpression: '(#s=:s) and (#p=:p)',
        ExpressionAttributeNames: { '#p': 'pk', '#s': 'sk' },
        ExpressionAttributeValues: { ':p': { S: 'A' }, ':s': { S: 'B' } },
      },
      ['A'],
    ],
    [
      'Query',
      { KeyConditions: { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'A' }] } } },
      ['A'],
    ],
    [
      'Query',
      { KeyConditionExpression: 'kind = :k', ExpressionAttributeValues: { ':k': { S: 'A' } } },
      undefined,
    ],
    ['Scan', {}, undefined],
    ['PutItem', { Item: {} }, undefined],
  ])('of %s %j are %j', (operation, request, keys) => {
    expect(keysOf(operation, request)).toEqual(keys);
  });
});
