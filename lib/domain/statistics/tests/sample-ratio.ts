import type { Undefined } from '#domain/score.ts';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square.ts';
import type { Method } from '#domain/statistics/method.ts';
import type { OmnibusResult } from '#domain/statistics/tests/cochran-q.ts';

export const sampleRatioMethod: Method = {
  id: 'sample-ratio',
  name: 'sample-ratio mismatch test',
  meaning:
    'Whether arms got the shares of rows that were planned; if not, something drops rows and no comparison holds.',
  formula: 'Σ (seen − planned)² / planned, chi-square with arms − 1 degrees of freedom',
  avoidWhen: 'Avoid with fewer than five planned rows in an arm: chi-square is then rough.',
  conventions: ['alarm at p < 0.001, as most who use it: it is looked at often'],
  source: 'Fabijan et al. 2019, KDD, Diagnosing sample ratio mismatch; Pearson 1900',
};

/** @param shares planned of each arm, above 0; they need not add up to 1 */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): OmnibusResult | Undefined {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (rows === 0) return { undefined: 'no row was assigned' };
  if (counts.length < 2) return { undefined: 'there are fewer than two arms' };
  const statistic = counts.reduce((sum, count, arm) => {
    const planned = (rows * shares[arm]!) / whole;
    return sum + (count - planned) ** 2 / planned;
  }, 0);
  const degreesOfFreedom = counts.length - 1;
  return { statistic, degreesOfFreedom, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
