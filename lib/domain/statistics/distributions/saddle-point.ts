import { logGamma } from '#domain/statistics/distributions/log-gamma.ts';

const halfLogTwoPi = 0.9189385332046728;

/** Coefficients of Stirling's series, Abramowitz and Stegun 6.1.41. */
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ln Γ(n + 1) − ((n + ½) ln n − n + ½ ln 2π) for n > 0: what Stirling's formula leaves. */
export function stirlingError(n: number): number {
  if (n < 10) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  const inverse = 1 / (n * n);
  let sum = 0;
  for (let i = series.length - 1; i >= 0; i -= 1) sum = sum * inverse + series[i]!;
  return sum / n;
}

/**
 * x ln(x / mean) + mean − x for x, mean > 0, precise where they are close (Loader 2000, Fast and Accurate Computation of
 * Binomial Probabilities, eq. 5).
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1_000; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}

/** ln of e^−mean mean^x / Γ(x + 1), for x ≥ 0 and mean > 0 (Loader 2000). */
export function logPoisson(x: number, mean: number): number {
  if (x === 0) return -mean;
  return -stirlingError(x) - deviance(x, mean) - halfLogTwoPi - 0.5 * Math.log(x);
}
