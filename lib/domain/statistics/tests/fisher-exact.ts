import { logGamma } from '#domain/statistics/distributions/log-gamma.ts';
import type { Method } from '#domain/statistics/method.ts';
import type { TestResult } from '#domain/statistics/tests/test-result.ts';

export const fisherExactMethod: Method = {
  id: 'fisher-exact',
  name: 'Fisher’s exact test',
  meaning: 'Whether two independent shares are the same, exact for any counts, given both margins.',
  formula: 'hypergeometric tails; two-sided: all tables that are at most as probable as the one seen',
  avoidWhen:
    'Avoid where margins are not fixed and power matters: it is conservative; mid-p or score tests are less so.',
  conventions: ['two-sided by probability, as R does; probabilities within 1e-7 count as equal'],
  source: 'Fisher 1935, JRSS 98; R, fisher.test',
};

/** @param table `[[a, b], [c, d]]`, whole numbers; the statistic is the sample odds ratio a d / (b c) */
export function fisherExact([[a, b], [c, d]]: readonly [
  readonly [number, number],
  readonly [number, number],
]): TestResult {
  const [row, column, all] = [a + b, a + c, a + b + c + d];
  const [lowest, highest] = [Math.max(0, row + column - all), Math.min(row, column)];
  const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const logChance = (x: number) =>
    logChoose(column, x) + logChoose(all - column, row - x) - logChoose(all, row);
  const seen = logChance(a);
  let [greater, less, twoSided] = [0, 0, 0];
  for (let x = lowest; x <= highest; x += 1) {
    const log = logChance(x);
    const chance = Math.exp(log);
    if (x >= a) greater += chance;
    if (x <= a) less += chance;
    if (log <= seen + 1e-7) twoSided += chance;
  }
  return {
    statistic: (a * d) / (b * c),
    greater: Math.min(1, greater),
    less: Math.min(1, less),
    twoSided: Math.min(1, twoSided),
  };
}
