import { binomialProbability } from '#domain/statistics/distributions/binomial.ts';
import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const midPMethod: Method = {
  id: 'mid-p',
  name: 'mid-p interval',
  meaning:
    'Interval of one share by binomial tails that count what was seen half; close to what it says on average.',
  formula: 'the shares p with P(X > x) + P(X = x) / 2 ≥ alpha on either side',
  avoidWhen: 'Avoid where coverage must hold for every share; clopper-pearson guarantees it.',
  conventions: ['0 where nothing, 1 where everything succeeded'],
  source: 'Lancaster 1961, JASA 56; Berry and Armitage 1995, The Statistician 44(4)',
};

/** Lower limit at one-sided level alpha, by bisection to 1e-14. */
export function midPLower({ share, n }: Omit<Proportion, 'degreesOfFreedom'>, alpha: number): number {
  const successes = share * n;
  if (successes <= 0) return 0;
  let low = 0;
  let high = share;
  while (high - low > 1e-14) {
    const middle = (low + high) / 2;
    const tail = binomialUpperTail(successes, n, middle) - binomialProbability(successes, n, middle) / 2;
    if (tail < alpha) low = middle;
    else high = middle;
  }
  return low;
}

/** Upper limit at one-sided level alpha. */
export function midPUpper(proportion: Omit<Proportion, 'degreesOfFreedom'>, alpha: number): number {
  return 1 - midPLower({ n: proportion.n, share: 1 - proportion.share }, alpha);
}
