import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tUpperQuantile } from '#domain/statistics/distributions/student-t.ts';
import { clopperPearsonLower, clopperPearsonUpper } from '#domain/statistics/intervals/clopper-pearson.ts';
import {
  kornGraubardAbove,
  kornGraubardBelow,
  kornGraubardLower,
  kornGraubardUpper,
} from '#domain/statistics/intervals/korn-graubard.ts';
import { allAlikeReach } from '#domain/statistics/intervals/rule-of-three.ts';

test('is Clopper–Pearson where n is known', () => {
  const known = { share: 81 / 263, n: 263, degreesOfFreedom: null };
  expect(kornGraubardLower(known, 0.025)).toBe(clopperPearsonLower(known, 0.025));
  expect(kornGraubardUpper(known, 0.025)).toBe(clopperPearsonUpper(known, 0.025));
});

test('is the rule of three where nothing happened', () => {
  const none = { share: 0, n: 300, degreesOfFreedom: null };
  expect(kornGraubardUpper(none, 0.05)).toBeCloseTo(allAlikeReach(1, 300, 0.05), 12);
  expect(kornGraubardUpper(none, 0.05)).toBeCloseTo(3 / 300, 3);
  expect(kornGraubardBelow(none, 0.01)).toBeCloseTo(0.99 ** 300, 12);
});

test('shrinks n by the squared ratio of the quantiles where it was estimated', () => {
  const clustered = { share: 0.02, n: 400, degreesOfFreedom: 11 };
  // z = 1.959964, t with 11 degrees of freedom = 2.200985 (tables): n* = 400 x 0.793 = 317.2
  const n = 400 * (1.959964 / tUpperQuantile(0.025, 11)) ** 2;
  expect(n).toBeCloseTo(317.2, 1);
  expect(kornGraubardUpper(clustered, 0.025)).toBeCloseTo(clopperPearsonUpper({ share: 0.02, n }, 0.025), 7);
});

describe('the p value', () => {
  test('is the level at which the limit meets the value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 61, max: 400 }),
        fc.option(fc.integer({ min: 9, max: 40 })),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (events, n, degreesOfFreedom, alpha) => {
          const of = { share: events / n, n, degreesOfFreedom };
          expect(kornGraubardBelow(of, kornGraubardUpper(of, alpha))).toBeCloseTo(alpha, 6);
          if (events > 0) expect(kornGraubardAbove(of, kornGraubardLower(of, alpha))).toBeCloseTo(alpha, 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is larger where the effective number was estimated', () => {
    const of = (degreesOfFreedom: number | null) =>
      kornGraubardBelow({ share: 0.005, n: 600, degreesOfFreedom }, 0.02);
    expect(of(12)).toBeGreaterThan(of(null));
  });
});
