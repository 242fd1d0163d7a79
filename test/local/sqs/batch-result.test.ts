import { describe, expect, it } from 'vitest';
import { failedMessages } from '#local/sqs/batch-result.ts';

const batch = new Set(['a', 'b', 'c']);
const failed = (answer: unknown): string[] => [...failedMessages(JSON.stringify(answer), batch)].sort();
const items = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('answer to a batch', () => {
  it.each([
    ['null', null],
    ['an empty object', {}],
    ['an empty list', { batchItemFailures: [] }],
    ['a null list', { batchItemFailures: null }],
  ])('that is %s means that all went well', (_, answer) => {
    expect(failed(answer)).toEqual([]);
  });

  it('leaves exactly the known ids it names', () => {
    expect(failed(items('b'))).toEqual(['b']);
    expect(failed(items('a', 'c', 'a'))).toEqual(['a', 'c']);
  });

  it.each([
    ['an unknown id', items('a', 'x')],
    ['an empty id', items('')],
    ['a null id', items(null)],
    ['an item without an id', { batchItemFailures: [{}] }],
    ['a null item', { batchItemFailures: [null] }],
    ['a list that is no list', { batchItemFailures: 'a' }],
    ['a text', 'done'],
  ])('with %s means that the whole batch failed', (_, answer) => {
    expect(failed(answer)).toEqual(['a', 'b', 'c']);
  });
});
