import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { normalTest, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const twoProportionMethod: Method = {
  id: 'two-proportion',
  name: 'two-proportion z test',
  meaning: 'Whether two independent shares are the same.',
  formula: '(p1 − p2) / √(p (1 − p) (1/n1 + 1/n2)), p the share of all; its square is Pearson’s chi-square',
  avoidWhen:
    'Avoid on the same rows under two arms: McNemar keeps the pairs; and for small counts, where Fisher is exact.',
  conventions: ['pooled variance', 'Yates’ continuity correction only if asked for'],
  source:
    'Pearson 1900; Yates 1934; Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3.1',
};

/** @param continuity Yates' correction, (1/n1 + 1/n2) / 2. Default false. */
export function twoProportion(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number,
  continuity = false,
): TestResult | Undefined {
  if (n1 <= 0 || n2 <= 0) return { undefined: 'a sample is empty' };
  const pooled = (successes1 + successes2) / (n1 + n2);
  const inverse = 1 / n1 + 1 / n2;
  const error = Math.sqrt(pooled * (1 - pooled) * inverse);
  if (error === 0) return { undefined: 'all rows are alike' };
  const difference = successes1 / n1 - successes2 / n2;
  const distance = continuity ? Math.max(0, Math.abs(difference) - inverse / 2) : Math.abs(difference);
  return normalTest((Math.sign(difference) * distance) / error);
}
