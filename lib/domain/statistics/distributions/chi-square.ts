import { logIncompleteGamma } from '#domain/statistics/distributions/incomplete-gamma.ts';
import { invertTail } from '#domain/statistics/distributions/invert-tail.ts';
import { logPoisson } from '#domain/statistics/distributions/saddle-point.ts';
import type { Method } from '#domain/statistics/method.ts';

export const chiSquareDistribution: Method = {
  id: 'chi-square-distribution',
  name: 'chi-square distribution',
  meaning: 'Density, both tails with their logarithms, and inverses of the chi-square distribution.',
  formula: 'upper tail Q(df / 2, x / 2), the regularised incomplete gamma function',
  avoidWhen: 'Avoid subtracting a tail from 1: ask for the other tail, which is right where it is tiny.',
  conventions: ['df may be any number above 0'],
  source:
    'Olver et al. 2010, NIST Handbook of Mathematical Functions (DLMF) 8.9, 8.11; Loader 2000 for the density',
};

/** ln of the density at x > 0. */
export function chiSquareLogDensity(x: number, df: number): number {
  const shape = df / 2;
  // x^(shape − 1) e^(−x / 2) / (2^shape Γ(shape)) = shape / x times a Poisson term
  return Math.log(shape / x) + logPoisson(shape, x / 2);
}

/** P(X > x). */
export function chiSquareUpperTail(x: number, df: number): number {
  return Math.exp(chiSquareLogUpperTail(x, df));
}

/** P(X ≤ x). */
export function chiSquareCdf(x: number, df: number): number {
  return Math.exp(chiSquareLogCdf(x, df));
}

/** ln P(X > x), for tails below the smallest number. */
export function chiSquareLogUpperTail(x: number, df: number): number {
  return logIncompleteGamma(df / 2, x / 2).upper;
}

/** ln P(X ≤ x). */
export function chiSquareLogCdf(x: number, df: number): number {
  return logIncompleteGamma(df / 2, x / 2).lower;
}

/** The x with P(X > x) = p, for p in (0, 1). */
export function chiSquareUpperQuantile(p: number, df: number): number {
  const tail = {
    at: (x: number) => chiSquareLogUpperTail(x, df),
    density: (x: number) => chiSquareLogDensity(x, df),
    grows: false,
  };
  return p > 0.5 ? lowerQuantile(Math.log1p(-p), df) : invertTail(tail, Math.log(p), df);
}

/** The x with P(X ≤ x) = p, for p in (0, 1). */
export function chiSquareQuantile(p: number, df: number): number {
  return p > 0.5 ? chiSquareUpperQuantile(1 - p, df) : lowerQuantile(Math.log(p), df);
}

function lowerQuantile(logP: number, df: number): number {
  const tail = {
    at: (x: number) => chiSquareLogCdf(x, df),
    density: (x: number) => chiSquareLogDensity(x, df),
    grows: true,
  };
  return invertTail(tail, logP, df);
}
