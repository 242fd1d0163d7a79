import fc from 'fast-check';
import { expect, test } from 'vitest';
import { midRanks, sortedOrder, tieCorrection } from '#domain/statistics/ranks.ts';
import { seededRandom } from '#support/seeded-random.ts';

test('gives equal values the mean of their ranks', () => {
  // R: rank(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5))
  const { ranks, tieGroups } = midRanks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]);
  expect([...ranks]).toEqual([4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8]);
  expect(tieGroups).toEqual([2, 2, 3]);
  expect(tieCorrection(tieGroups)).toBe(6 + 6 + 24);
});

test('orders many values as comparing them does, zeros of either sign, infinities and ties included', () => {
  const random = seededRandom(5);
  const special = [0, -0, 1, -1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324, -1e300];
  const values = Float64Array.from({ length: 20_000 }, (_, i) =>
    i % 5 === 0 ? special[Math.floor(random() * special.length)]! : Math.floor((random() - 0.5) * 1e4) / 16,
  );
  const expected = Array.from(values.keys()).sort((a, b) =>
    values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b,
  );
  expect([...sortedOrder(values)]).toEqual(expected);
});

test('ranks add up to n (n + 1) / 2, and mirror with the sign', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), (values) => {
      const { ranks } = midRanks(values);
      const n = values.length;
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
      const mirrored = midRanks(values.map((value) => -value)).ranks;
      expect([...mirrored]).toEqual([...ranks].map((rank) => n + 1 - rank));
    }),
  );
});
