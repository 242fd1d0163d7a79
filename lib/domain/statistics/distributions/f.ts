import { betaQuantile, betaUpperQuantile } from '#domain/statistics/distributions/beta.ts';
import { logIncompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { logBeta } from '#domain/statistics/distributions/log-gamma.ts';
import type { Method } from '#domain/statistics/method.ts';

export const fDistribution: Method = {
  id: 'f-distribution',
  name: 'F distribution',
  meaning: 'Density, both tails with their logarithms, and inverses of the F distribution.',
  formula: 'upper tail I_y(df2 / 2, df1 / 2) with y = df2 / (df2 + df1 x)',
  avoidWhen: 'Avoid subtracting a tail from 1: ask for the other tail, which is right where it is tiny.',
  conventions: ['degrees of freedom may be any numbers above 0'],
  source: 'Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.6.2',
};

/** ln of the density at x > 0. */
export function fLogDensity(x: number, df1: number, df2: number): number {
  const ratio = (df1 * x) / df2;
  return (
    (df1 / 2) * Math.log(df1 / df2) +
    (df1 / 2 - 1) * Math.log(x) -
    ((df1 + df2) / 2) * Math.log1p(ratio) -
    logBeta(df1 / 2, df2 / 2)
  );
}

/** P(X > x). */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return Math.exp(logTails(x, df1, df2).lower);
}

/** P(X ≤ x). */
export function fCdf(x: number, df1: number, df2: number): number {
  return Math.exp(logTails(x, df1, df2).upper);
}

/** ln P(X > x). */
export function fLogUpperTail(x: number, df1: number, df2: number): number {
  return logTails(x, df1, df2).lower;
}

/** ln P(X ≤ x). */
export function fLogCdf(x: number, df1: number, df2: number): number {
  return logTails(x, df1, df2).upper;
}

/** The x with P(X > x) = p, for p in (0, 1). */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  return fromShares(betaQuantile(p, df2 / 2, df1 / 2), betaUpperQuantile(p, df1 / 2, df2 / 2), df1, df2);
}

/** The x with P(X ≤ x) = p, for p in (0, 1). */
export function fQuantile(p: number, df1: number, df2: number): number {
  return fromShares(betaUpperQuantile(p, df2 / 2, df1 / 2), betaQuantile(p, df1 / 2, df2 / 2), df1, df2);
}

/** x from y = df2 / (df2 + df1 x) and 1 − y, each solved for by itself. */
function fromShares(y: number, rest: number, df1: number, df2: number): number {
  return (df2 * rest) / (df1 * y);
}

function logTails(x: number, df1: number, df2: number): { lower: number; upper: number } {
  const all = df2 + df1 * x;
  return logIncompleteBeta(df2 / 2, df1 / 2, df2 / all, (df1 * x) / all);
}
