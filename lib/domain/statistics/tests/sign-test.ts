import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import type { Method } from '#domain/statistics/method.ts';
import { sided, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const signTestMethod: Method = {
  id: 'sign-test',
  name: 'sign test',
  meaning: 'Whether paired differences are as often above as below 0, whatever their size and distribution.',
  formula: 'P(X ≥ positive), X binomial of positive + negative with share 1/2',
  avoidWhen: 'Avoid where the size of the differences counts: it knows only their sign.',
  conventions: [
    'differences of 0 are left out',
    'for 0/1 scores it is McNemar’s exact test',
    'p = 1 without differences',
  ],
  source: 'Dixon and Mood 1946, JASA 41; Conover 1999, Practical Nonparametric Statistics, 3.4',
};

/** @param positive whole number of differences above 0; @param negative of those below */
export function signTest(positive: number, negative: number): TestResult {
  const n = positive + negative;
  return sided(positive, binomialUpperTail(positive, n, 0.5), binomialUpperTail(negative, n, 0.5));
}
