import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAlikeP, allAlikeReach } from '#domain/statistics/intervals/rule-of-three.ts';

test('is about 3 / n at 0.05', () => {
  expect(allAlikeReach(1, 100, 0.05)).toBeCloseTo(1 - 0.05 ** (1 / 100), 14);
  expect(allAlikeReach(1, 1_000, 0.05) * 1_000).toBeCloseTo(3, 1);
});

test('its p value at its reach is alpha', () => {
  const room = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      room,
      fc.integer({ min: 1, max: 5_000 }),
      fc.constantFrom(0.001, 0.025, 0.5),
      (r, n, alpha) => {
        expect(allAlikeP(r, n, allAlikeReach(r, n, alpha))).toBeCloseTo(alpha, 9);
      },
    ),
  );
});

test('says nothing of unbounded values, and rules out what lies beyond the bound', () => {
  expect(allAlikeP(null, 1_000, 5)).toBe(1);
  expect(allAlikeP(1, 10, 1)).toBe(0);
  expect(allAlikeP(1, 10, -0.5)).toBe(1);
});
