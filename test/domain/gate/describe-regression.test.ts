import { expect, it } from 'vitest';
import { describeRegression } from '#domain/gate/describe-regression.ts';

const lost = (improvement: number, margin: number) => ({
  metric: 'accuracy',
  slice: 'negation=yes',
  effect: { improvement, rawDifference: improvement },
  interval: { lower: improvement * 1.5, upper: null },
  margin,
});

it.each([
  ['share', lost(-0.082, 0.03), 'improvement −8.20 points [−12.30, ∞]; a loss matters from 3.00 points on.'],
  ['ms', lost(-20, 5), 'improvement −20.0 ms [−30.0, ∞]; a loss matters from 5.0 ms on.'],
  ['', lost(-0.5, 0.1), 'improvement −0.5000 [−0.7500, ∞]; a loss matters from 0.1000 on.'],
])('speaks of a regression in the metric’s own unit: "%s"', (unit, regression, words) => {
  expect(describeRegression(regression, unit)).toBe(`accuracy on negation=yes: ${words}`);
});
