import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import { clopperPearsonLower } from '#domain/statistics/intervals/clopper-pearson.ts';
import type { Proportion } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const kornGraubardMethod: Method = {
  id: 'korn-graubard',
  name: 'Korn–Graubard interval',
  meaning: 'Clopper–Pearson interval and test of one share whose rows come in clusters.',
  formula:
    'Clopper–Pearson of n* = n (z_alpha / t_alpha,df)² rows, n the effective number with df degrees of freedom',
  avoidWhen: 'Avoid where the share is not near 0 or 1: wilson-score on effective n needs fewer rows.',
  conventions: [
    'the normal quantile in place of Student’s with n − 1, which is on the safe side',
    'where n is known (df null) it is clopper-pearson, and where nothing or everything succeeded rule-of-three',
    'the p value is the level at which the limit meets the value',
  ],
  source: 'Korn and Graubard 1998, Survey Methodology 24(2)',
};

/** Levels from here on shrink nothing: both quantiles change their sign at one half. */
const HALF = 0.5;

/** p values below this are told as this. */
const SMALLEST = 1e-15;

/** Lower limit at one-sided level alpha. */
export function kornGraubardLower(proportion: Proportion, alpha: number): number {
  return clopperPearsonLower({ share: proportion.share, n: shrunk(proportion, alpha) }, alpha);
}

/** Upper limit at one-sided level alpha. */
export function kornGraubardUpper(proportion: Proportion, alpha: number): number {
  return 1 - kornGraubardLower({ ...proportion, share: 1 - proportion.share }, alpha);
}

/** p value of "the share is at most `value`" against "it is more". */
export function kornGraubardAbove(proportion: Proportion, value: number): number {
  const { share } = proportion;
  if (value >= 1) return 1;
  if (value <= 0) return value < 0 || share > 0 ? 0 : 1;
  const tail = (n: number) => binomialUpperTail(share * n, n, value);
  const known = tail(proportion.n);
  if (proportion.degreesOfFreedom === null || known >= HALF) return known;
  let [low, high] = [Math.log(SMALLEST), Math.log(HALF)];
  // The tail of the shrunk number falls, and the level grows, as the level does: they meet once.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const alpha = Math.exp(middle);
    if (tail(shrunk(proportion, alpha)) > alpha) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}

/** p value of "the share is at least `value`" against "it is less". */
export function kornGraubardBelow(proportion: Proportion, value: number): number {
  return kornGraubardAbove({ ...proportion, share: 1 - proportion.share }, 1 - value);
}

function shrunk({ n, degreesOfFreedom }: Proportion, alpha: number): number {
  if (degreesOfFreedom === null || alpha >= HALF) return n;
  return n * (criticalValue(alpha, null) / criticalValue(alpha, degreesOfFreedom)) ** 2;
}
