import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const waldMethod: Method = {
  id: 'wald',
  name: 'Wald interval',
  meaning: 'The textbook interval of a share, only to compare with.',
  formula: 'p ± z √(p (1 − p) / n)',
  avoidWhen:
    'Avoid always: it has no width at 0 and 1 and covers far less than it says near them; wilson-score is right.',
  conventions: ['cut off at 0 and 1', 'no verdict rests on it'],
  source:
    'Laplace 1812; Brown, Cai and DasGupta 2001, Statistical Science 16(2), who show what is wrong with it',
};

/** Lower limit at one-sided level alpha. */
export function waldLower({ share, n, degreesOfFreedom }: Proportion, alpha: number): number {
  return Math.max(0, share - criticalValue(alpha, degreesOfFreedom) * Math.sqrt((share * (1 - share)) / n));
}

/** Upper limit at one-sided level alpha. */
export function waldUpper(proportion: Proportion, alpha: number): number {
  return 1 - waldLower({ ...proportion, share: 1 - proportion.share }, alpha);
}
