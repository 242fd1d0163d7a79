import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  commonSubsequenceLength,
  commonSubsequencePlaces,
  tokenIds,
} from '#domain/metrics/text/common-subsequence.ts';

/** Places that rouge_scorer.py traces back: `_lcs_table` and `_backtrack_norec`, line by line. */
function byTable(reference: Int32Array, text: Int32Array): number[] {
  const table = Array.from({ length: reference.length + 1 }, () =>
    new Array<number>(text.length + 1).fill(0),
  );
  for (let i = 1; i <= reference.length; i += 1) {
    for (let j = 1; j <= text.length; j += 1) {
      table[i]![j] =
        reference[i - 1] === text[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
    }
  }
  const places: number[] = [];
  for (let i = reference.length, j = text.length; i > 0 && j > 0; ) {
    if (reference[i - 1] === text[j - 1]) {
      places.unshift(i - 1);
      i -= 1;
      j -= 1;
    } else if (table[i]![j - 1]! > table[i - 1]![j]!) j -= 1;
    else i -= 1;
  }
  return places;
}

test('traces back what Google’s table does, over lists of more tokens than one number has bits', () => {
  for (const [tokens, maxLength] of [
    [3, 12],
    [8, 70],
    [40, 100],
  ] as const) {
    const list = fc
      .array(fc.integer({ min: 0, max: tokens }), { maxLength, size: 'max' })
      .map((ids) => Int32Array.from(ids));
    fc.assert(
      fc.property(list, list, (reference, text) => {
        const expected = byTable(reference, text);
        expect(commonSubsequencePlaces(reference, text)).toEqual(expected);
        expect(commonSubsequenceLength(reference, text)).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  }
});

test('numbers tokens in the order in which they first come, across lists', () => {
  expect(tokenIds(['a', 'b', 'a'], ['c', 'b'], [])).toEqual([
    Int32Array.of(0, 1, 0),
    Int32Array.of(2, 1),
    new Int32Array(0),
  ]);
});
