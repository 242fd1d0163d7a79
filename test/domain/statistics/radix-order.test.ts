import { expect, test } from 'vitest';
import { radixOrder } from '#domain/statistics/radix-order.ts';
import { seededRandom } from '#support/seeded-random.ts';

function expectOrder(values: Float64Array): void {
  const expected = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  expect([...radixOrder(values)]).toEqual(expected);
}

const random = seededRandom(8);
const noise = Float64Array.from({ length: 10_000 }, () => random() - 0.5);

test.each([
  ['of both signs and all sizes', noise.map((value, i) => value * 10 ** ((i % 600) - 300))],
  ['that differ only in the lower half of their bits', noise.map((value) => 1 + value * 1e-8)],
  ['below 0 that differ only there', noise.map((value) => -1 - value * 1e-8)],
  ['in runs of a few that do', noise.map((value, i) => (i % 500) + 1 + value * 1e-10)],
  ['of which many are equal', noise.map((value) => Math.round(value * 50) / 7)],
  ['that are all equal', noise.map(() => -3)],
])('orders values %s, equal ones as they came', (_, values) => {
  expectOrder(values);
});

test('orders no value, one, and two', () => {
  expect([...radixOrder([])]).toEqual([]);
  expect([...radixOrder([5])]).toEqual([0]);
  expect([...radixOrder([5, -5])]).toEqual([1, 0]);
});
