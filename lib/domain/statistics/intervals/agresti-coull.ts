import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const agrestiCoullMethod: Method = {
  id: 'agresti-coull',
  name: 'Agresti–Coull interval',
  meaning: 'Interval of one share by adding z² / 2 successes and as many failures; easy by hand.',
  formula: 'p’ ± z √(p’ (1 − p’) / n’), n’ = n + z², p’ = (successes + z² / 2) / n’',
  avoidWhen:
    'Avoid for shares near 0 and 1 of few rows, where it is too wide; wilson-score has the same centre.',
  conventions: ['cut off at 0 and 1'],
  source: 'Agresti and Coull 1998, The American Statistician 52(2)',
};

/** Lower limit at one-sided level alpha. */
export function agrestiCoullLower({ share, n, degreesOfFreedom }: Proportion, alpha: number): number {
  const z = criticalValue(alpha, degreesOfFreedom);
  const rows = n + z * z;
  const centre = (share * n + (z * z) / 2) / rows;
  return Math.max(0, centre - z * Math.sqrt((centre * (1 - centre)) / rows));
}

/** Upper limit at one-sided level alpha. */
export function agrestiCoullUpper(proportion: Proportion, alpha: number): number {
  return 1 - agrestiCoullLower({ ...proportion, share: 1 - proportion.share }, alpha);
}
