import { expect, test } from 'vitest';
import { minimumDetectableEffect, powerAt, requiredRows } from '#domain/statistics/power/required-rows.ts';

// z(0.025) + z(0.2) = 1.959964 + 0.841621 = 2.801585.
test('the detectable effect is 2.8016 standard errors at one-sided 0.025 with 80 % power', () => {
  expect(minimumDetectableEffect(0.01, 0.025)).toBeCloseTo(0.02801585, 8);
  expect(powerAt(0.02801585, 0.01, 0.025)).toBeCloseTo(0.8, 6);
});

test('at the threshold the power is alpha', () => {
  expect(powerAt(0, 0.01, 0.025)).toBeCloseTo(0.025, 12);
});

test('the rows needed grow with the square of the error over the distance', () => {
  // A standard deviation of 1 and a distance of 0.1: (2.801585 / 0.1)² = 784.9.
  expect(requiredRows({ rows: 100, standardError: 0.1, distance: 0.1 }, 0.025)).toBe(785);
  expect(requiredRows({ rows: 100, standardError: 0.1, distance: -0.1 }, 0.025)).toBe(785);
  expect(requiredRows({ rows: 100, standardError: 0.1, distance: 0 }, 0.025)).toBeNull();
});
