import { binomialLowerTail } from '#domain/statistics/distributions/binomial-tail.ts';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square.ts';
import { logGamma } from '#domain/statistics/distributions/log-gamma.ts';
import type { Method } from '#domain/statistics/method.ts';

export const mcnemarMethod: Method = {
  id: 'mcnemar',
  name: 'McNemar test',
  meaning: 'Whether two 0/1 scores of the same independent rows differ; wrong where rows come in clusters.',
  formula: '2 P(X ≤ min(b, c)), X binomial of b + c with share 1/2',
  avoidWhen: 'Avoid on rows that come in clusters, and for a margin other than 0; Tango’s interval has one.',
  conventions: [
    'two-sided',
    'mid-p of equal counts is 1 minus half the probability of exactly those counts',
    'p = 1 where no row differs',
    'chi-square with or without Edwards’ continuity correction; a verdict shows exact and mid-p',
  ],
  source: 'McNemar 1947, Psychometrika 12; Fagerland, Lydersen and Laake 2013, BMC Med Res Methodol 13:91',
};

/**
 * Two-sided p value by chi-square, (|b − c| − correction)² / (b + c): for many differing rows.
 *
 * @param correction 1: Edwards' continuity correction, 0: none
 */
export function mcnemarChiSquare(onlyFirst: number, onlySecond: number, correction: 0 | 1): number {
  const differ = onlyFirst + onlySecond;
  if (differ === 0) return 1;
  const distance = Math.max(0, Math.abs(onlyFirst - onlySecond) - correction);
  return chiSquareUpperTail((distance * distance) / differ, 1);
}

/** Two-sided p value, exact: given the rows that differ, either way is as likely. @param onlyFirst whole number */
export function mcnemarExact(onlyFirst: number, onlySecond: number): number {
  const differ = onlyFirst + onlySecond;
  if (differ === 0) return 1;
  return Math.min(1, 2 * binomialLowerTail(Math.min(onlyFirst, onlySecond), differ, 0.5));
}

/** Two-sided mid-p value: less by the probability of exactly the counts seen. */
export function mcnemarMidP(onlyFirst: number, onlySecond: number): number {
  const differ = onlyFirst + onlySecond;
  if (differ === 0) return 1;
  const fewer = Math.min(onlyFirst, onlySecond);
  const exactly = Math.exp(
    logGamma(differ + 1) - logGamma(fewer + 1) - logGamma(differ - fewer + 1) - differ * Math.LN2,
  );
  return onlyFirst === onlySecond ? 1 - exactly / 2 : mcnemarExact(onlyFirst, onlySecond) - exactly;
}
