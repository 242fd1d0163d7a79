import { incompleteBeta, logIncompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { logBeta } from '#domain/statistics/distributions/log-gamma.ts';
import {
  normalLogUpperTail,
  normalUpperQuantile,
  normalUpperTail,
} from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';

export const studentTDistribution: Method = {
  id: 't-distribution',
  name: 'Student’s t distribution',
  meaning: 'Density, both tails with their logarithms, and inverses of Student’s t distribution.',
  formula: 'upper tail I_x(df / 2, 1/2) / 2 with x = df / (df + t²), for t ≥ 0',
  avoidWhen: 'Avoid with degrees of freedom that count rows where clusters carry the spread.',
  conventions: ['df may be any number above 0; Infinity is the normal distribution'],
  source: 'Abramowitz and Stegun 1964, 26.7; Hill 1970, Algorithm 395, Comm. ACM 13(10)',
};

/** From here on Hill's expansion is the more precise, and does not slow down. */
const expandFrom = 50_000;

/** P(T ≤ t) with df degrees of freedom (any number above 0; Infinity is the normal distribution). */
export function tCdf(t: number, df: number): number {
  return tUpperTail(-t, df);
}

/** P(T > t), with full relative precision in the far tail. */
export function tUpperTail(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalUpperTail(t);
  if (df >= expandFrom) return normalUpperTail(Math.sign(t) * normalEquivalent(t, df));
  const square = t * t;
  const tail = 0.5 * incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return t >= 0 ? tail : 1 - tail;
}

/**
 * The t with P(T > t) = p, for p in (0, 1): Newton's method on the logarithm of the tail, kept inside a bracket; about 1e-13
 * relative.
 */
export function tUpperQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalUpperQuantile(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -tUpperQuantile(1 - p, df);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let t = Math.max(normalUpperQuantile(p), 1e-3);
  for (let step = 0; step < 200; step += 1) {
    const tail = tUpperTail(t, df);
    if (tail > p) low = t;
    else high = t;
    const next = t + (Math.log(tail / p) * tail) / tDensity(t, df);
    const inside = next > low && next < high;
    const moved = inside ? next : high === Number.POSITIVE_INFINITY ? t * 2 : (low + high) / 2;
    if (Math.abs(moved - t) <= 1e-15 * t) return moved;
    t = moved;
  }
  return t;
}

/** The normal deviate with the same tail as |t| (Hill 1970, Algorithm 395, Comm. ACM 13(10)). */
function normalEquivalent(t: number, df: number): number {
  const a = df - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p((t * t) / df);
  const inner = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3;
  return (inner / b + 1) * Math.sqrt(y);
}

/** ln P(T > t), also where the tail is smaller than the smallest number. */
export function tLogUpperTail(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalLogUpperTail(t);
  if (df >= expandFrom) return normalLogUpperTail(Math.sign(t) * normalEquivalent(t, df));
  if (t < 0) return Math.log1p(-tUpperTail(-t, df));
  const square = t * t;
  return logIncompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower - Math.LN2;
}

/** The density at t. */
export function tDensity(t: number, df: number): number {
  return Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df) - 0.5 * Math.log(df) - logBeta(df / 2, 0.5));
}
