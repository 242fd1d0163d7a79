import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { type TestResult, tTest } from '#domain/statistics/tests/test-result.ts';

export const tTestMethod: Method = {
  id: 't-test',
  name: 't test',
  meaning: 'Whether a mean, a paired mean difference or the difference of two independent means is 0.',
  formula: 'mean / (s / √n) with n − 1 degrees of freedom; Welch: (mean1 − mean2) / √(s1²/n1 + s2²/n2)',
  avoidWhen:
    'Avoid on rows that come in clusters, and on 0/1 scores with few differing rows; score tests are right there.',
  conventions: [
    'paired: one sample of differences',
    'independent: Welch, variances not assumed equal, Satterthwaite’s degrees of freedom',
    'undefined where all values are alike, as no error can be seen',
  ],
  source: 'Student 1908, Biometrika 6; Welch 1947, Biometrika 34',
};

export interface TTestResult extends TestResult {
  readonly degreesOfFreedom: number;
  /** The mean, or the difference of means. */
  readonly estimate: number;
  readonly standardError: number;
}

/** One sample, or paired differences, against a mean. */
export function oneSampleT(values: ArrayLike<number>, mean = 0): TTestResult | Undefined {
  const moments = momentsOf(values);
  if (moments.n < 2) return { undefined: `${moments.n} values are too few for an error` };
  return resultOf(moments.mean, mean, Math.sqrt(moments.variance / moments.n), moments.n - 1);
}

/** Welch's test of two independent samples: first − second. */
export function welchT(first: ArrayLike<number>, second: ArrayLike<number>): TTestResult | Undefined {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  const fewest = Math.min(a.n, b.n);
  if (fewest < 2) return { undefined: `${fewest} values in a sample are too few for an error` };
  const [varianceA, varianceB] = [a.variance / a.n, b.variance / b.n];
  const sum = varianceA + varianceB;
  const df = (sum * sum) / (varianceA ** 2 / (a.n - 1) + varianceB ** 2 / (b.n - 1));
  return resultOf(a.mean - b.mean, 0, Math.sqrt(sum), df);
}

function resultOf(
  estimate: number,
  mean: number,
  standardError: number,
  df: number,
): TTestResult | Undefined {
  if (!(standardError > 0)) return { undefined: 'all values are alike, so that no error can be seen' };
  return { ...tTest((estimate - mean) / standardError, df), degreesOfFreedom: df, estimate, standardError };
}

/** Mean and sample variance, by the corrected two-pass algorithm (Chan, Golub and LeVeque 1983). */
export function momentsOf(values: ArrayLike<number>): { n: number; mean: number; variance: number } {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i += 1) {
    const difference = values[i]! - mean;
    squares += difference * difference;
    rest += difference;
  }
  return { n, mean: mean + rest / n, variance: n > 1 ? (squares - (rest * rest) / n) / (n - 1) : 0 };
}
