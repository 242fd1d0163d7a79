import { expect, test } from 'vitest';
import { friedman } from '#domain/statistics/tests/friedman.ts';

// Hollander and Wolfe 1973, p. 140: times of 22 players to round first base by three methods.
const rounding = [
  [5.4, 5.5, 5.55],
  [5.85, 5.7, 5.75],
  [5.2, 5.6, 5.5],
  [5.55, 5.5, 5.4],
  [5.9, 5.85, 5.7],
  [5.45, 5.55, 5.6],
  [5.4, 5.4, 5.35],
  [5.45, 5.5, 5.35],
  [5.25, 5.15, 5],
  [5.85, 5.8, 5.7],
  [5.25, 5.2, 5.1],
  [5.65, 5.55, 5.45],
  [5.6, 5.35, 5.45],
  [5.05, 5, 4.95],
  [5.5, 5.5, 5.4],
  [5.45, 5.55, 5.5],
  [5.55, 5.55, 5.35],
  [5.45, 5.5, 5.55],
  [5.5, 5.45, 5.25],
  [5.65, 5.6, 5.4],
  [5.7, 5.65, 5.55],
  [6.3, 6.3, 6.25],
];

test('agrees with R 4.2.2, friedman.test, ties included', () => {
  expect(friedman(rounding)).toMatchObject({
    statistic: expect.closeTo(11.14285714285714, 12),
    degreesOfFreedom: 2,
    p: expect.closeTo(0.003805040775511363, 14),
  });
});

test('says why there is no test', () => {
  expect(
    friedman([
      [1, 1],
      [2, 2],
    ]),
  ).toEqual({ undefined: 'all arms agree on every row' });
  expect(friedman([])).toEqual({ undefined: 'there are fewer than two arms' });
});
