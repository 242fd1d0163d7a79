import { expect, test } from 'vitest';
import { confusionMatrix } from '#domain/metrics/classification/confusion-matrix.ts';

test('is the square of reference and answer, labels in order, without those that do not occur', () => {
  const table = { labels: ['b', 'a', 'z'], reference: [0, 0, 1], outcome: [0, 1, 1], count: [3, 2, 5] };
  expect(confusionMatrix(table)).toEqual({
    labels: ['a', 'b'],
    rows: [
      [5, 0],
      [2, 3],
    ],
  });
});
