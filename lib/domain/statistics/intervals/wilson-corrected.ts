import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const wilsonCorrectedMethod: Method = {
  id: 'wilson-score-corrected',
  name: 'Wilson score interval with continuity correction',
  meaning: 'Interval of one share that covers at least about what it says for every share.',
  formula: 'the shares p with |seen − p| − 1 / (2 n) ≤ z √(p (1 − p) / n)',
  avoidWhen: 'Avoid where the average coverage counts: without the correction it is closer to what it says.',
  conventions: ['limits 0 and 1 where nothing, or everything, succeeded'],
  source: 'Newcombe 1998, Statistics in Medicine 17:857, method 4',
};

/** Lower limit at one-sided level alpha. */
export function wilsonCorrectedLower({ share, n, degreesOfFreedom }: Proportion, alpha: number): number {
  if (share <= 0) return 0;
  const z = criticalValue(alpha, degreesOfFreedom);
  const root = Math.sqrt(Math.max(0, z * z - 2 - 1 / n + 4 * share * (n * (1 - share) + 1)));
  return Math.max(0, (2 * n * share + z * z - 1 - z * root) / (2 * (n + z * z)));
}

/** Upper limit at one-sided level alpha. */
export function wilsonCorrectedUpper(proportion: Proportion, alpha: number): number {
  return 1 - wilsonCorrectedLower({ ...proportion, share: 1 - proportion.share }, alpha);
}
