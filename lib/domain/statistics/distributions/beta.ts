import { logIncompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { invertTail } from '#domain/statistics/distributions/invert-tail.ts';
import { logBeta } from '#domain/statistics/distributions/log-gamma.ts';
import type { Method } from '#domain/statistics/method.ts';

export const betaDistribution: Method = {
  id: 'beta-distribution',
  name: 'beta distribution',
  meaning: 'Density, both tails with their logarithms, and inverses of the beta distribution.',
  formula: 'lower tail I_x(a, b), the regularised incomplete beta function',
  avoidWhen: 'Avoid subtracting a tail from 1: ask for the other tail, which is right where it is tiny.',
  conventions: ['a and b may be any numbers above 0'],
  source: 'Olver et al. 2010, NIST Handbook of Mathematical Functions (DLMF) 8.17',
};

/** ln of the density at x in (0, 1). */
export function betaLogDensity(x: number, a: number, b: number): number {
  return (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b);
}

/** P(X ≤ x). */
export function betaCdf(x: number, a: number, b: number): number {
  return Math.exp(logIncompleteBeta(a, b, x).lower);
}

/** P(X > x). */
export function betaUpperTail(x: number, a: number, b: number): number {
  return Math.exp(logIncompleteBeta(a, b, x).upper);
}

/** ln P(X ≤ x). */
export function betaLogCdf(x: number, a: number, b: number): number {
  return logIncompleteBeta(a, b, x).lower;
}

/** ln P(X > x). */
export function betaLogUpperTail(x: number, a: number, b: number): number {
  return logIncompleteBeta(a, b, x).upper;
}

/** The x with P(X ≤ x) = p; 0 at 0, 1 at 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  // Solved from the end that is nearer, so that a quantile close to 1 keeps its digits as 1 − a small number.
  const fromLow = betaLogCdf(a / (a + b), a, b) >= Math.log(p);
  return fromLow ? lowerQuantile(Math.log(p), a, b) : 1 - lowerQuantile(Math.log1p(-p), b, a);
}

/** The x with P(X > x) = p; 1 at 0, 0 at 1. */
export function betaUpperQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  const fromLow = betaLogCdf(a / (a + b), a, b) >= Math.log1p(-p);
  return fromLow ? lowerQuantile(Math.log1p(-p), a, b) : 1 - lowerQuantile(Math.log(p), b, a);
}

function lowerQuantile(logP: number, a: number, b: number): number {
  const tail = {
    at: (x: number) => betaLogCdf(x, a, b),
    density: (x: number) => betaLogDensity(x, a, b),
    grows: true,
  };
  return invertTail(tail, logP, a / (a + b), 1);
}
