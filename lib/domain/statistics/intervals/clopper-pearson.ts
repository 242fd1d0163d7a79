import { betaQuantile } from '#domain/statistics/distributions/beta.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const clopperPearsonMethod: Method = {
  id: 'clopper-pearson',
  name: 'Clopper–Pearson interval',
  meaning: 'Interval of one share that covers at least what it says for every share, by binomial tails.',
  formula: 'beta quantiles: lower alpha of (x, n − x + 1), upper 1 − alpha of (x + 1, n − x)',
  avoidWhen:
    'Avoid where rows are dear: it covers more than it says, and so needs more of them; wilson-score needs fewer.',
  conventions: ['0 where nothing, 1 where everything succeeded'],
  source: 'Clopper and Pearson 1934, Biometrika 26',
};

/** Lower limit at one-sided level alpha. */
export function clopperPearsonLower(
  { share, n }: Omit<Proportion, 'degreesOfFreedom'>,
  alpha: number,
): number {
  const successes = share * n;
  return successes <= 0 ? 0 : betaQuantile(alpha, successes, n - successes + 1);
}

/** Upper limit at one-sided level alpha. */
export function clopperPearsonUpper(proportion: Omit<Proportion, 'degreesOfFreedom'>, alpha: number): number {
  return 1 - clopperPearsonLower({ n: proportion.n, share: 1 - proportion.share }, alpha);
}
