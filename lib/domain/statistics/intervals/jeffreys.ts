import { betaQuantile } from '#domain/statistics/distributions/beta.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const jeffreysMethod: Method = {
  id: 'jeffreys',
  name: 'Jeffreys interval',
  meaning: 'Interval of one share from Jeffreys’ prior; close to what it says on average, with equal tails.',
  formula: 'quantiles of beta(x + 1/2, n − x + 1/2)',
  avoidWhen:
    'Avoid where coverage must hold for every share: it dips near 0 and 1; clopper-pearson does not.',
  conventions: ['0 where nothing, 1 where everything succeeded'],
  source: 'Brown, Cai and DasGupta 2001, Statistical Science 16(2), 4.1.2',
};

/** Lower limit at one-sided level alpha. */
export function jeffreysLower({ share, n }: Omit<Proportion, 'degreesOfFreedom'>, alpha: number): number {
  const successes = share * n;
  return successes <= 0 ? 0 : betaQuantile(alpha, successes + 0.5, n - successes + 0.5);
}

/** Upper limit at one-sided level alpha. */
export function jeffreysUpper(proportion: Omit<Proportion, 'degreesOfFreedom'>, alpha: number): number {
  return 1 - jeffreysLower({ n: proportion.n, share: 1 - proportion.share }, alpha);
}
