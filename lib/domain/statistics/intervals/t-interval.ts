import type { Undefined } from '#domain/score.ts';
import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import type { Method } from '#domain/statistics/method.ts';
import { oneSampleT, type TTestResult, welchT } from '#domain/statistics/tests/t-test.ts';

export const tIntervalMethod: Method = {
  id: 't-interval',
  name: 't interval',
  meaning:
    'Interval of a mean, of a paired mean difference, or of the difference of two independent means (Welch).',
  formula: 'estimate ± t s / √n',
  avoidWhen: 'Avoid on rows that come in clusters; cluster-t allows for them.',
  conventions: ['the dual of the t test', 'undefined where all values are alike'],
  source: 'Student 1908, Biometrika 6; Welch 1947, Biometrika 34',
};

export interface Limits {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Limits of a mean, or of the mean of paired differences, each at one-sided level alpha. */
export function meanLimits(values: ArrayLike<number>, alpha: number): Limits | Undefined {
  return limitsOf(oneSampleT(values), alpha);
}

/** Limits of the mean of the first sample − that of the second. */
export function meanDifferenceLimits(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  alpha: number,
): Limits | Undefined {
  return limitsOf(welchT(first, second), alpha);
}

function limitsOf(test: TTestResult | Undefined, alpha: number): Limits | Undefined {
  if ('undefined' in test) return test;
  const { estimate, standardError, degreesOfFreedom } = test;
  const reach = criticalValue(alpha, degreesOfFreedom) * standardError;
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}
