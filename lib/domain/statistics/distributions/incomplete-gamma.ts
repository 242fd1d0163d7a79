import { logPoisson } from '#domain/statistics/distributions/saddle-point.ts';

const tiny = 1e-300;
const precision = 1e-17;

/**
 * ln of the regularised lower incomplete gamma function P(a, x) and of its upper part Q = 1 − P, for a > 0 and x ≥ 0: the
 * series DLMF 8.11.4 below the mean, the continued fraction DLMF 8.9.2 above; each side precise where it is tiny.
 */
export function logIncompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 0, upper: Number.NEGATIVE_INFINITY };
  if (x < a + 1) {
    const lower = logPoisson(a, x) + Math.log(powerSeries(a, x));
    return { lower, upper: logOneMinusExp(lower) };
  }
  // x^a e^−x / Γ(a) = a x^a e^−x / Γ(a + 1)
  const upper = logPoisson(a, x) + Math.log(a) + Math.log(continuedFraction(a, x));
  return { lower: logOneMinusExp(upper), upper };
}

/** ln(1 − e^value) for value ≤ 0, precise at both ends (Mächler 2012). */
export function logOneMinusExp(value: number): number {
  if (value >= 0) return Number.NEGATIVE_INFINITY;
  return value > -Math.LN2 ? Math.log(-Math.expm1(value)) : Math.log1p(-Math.exp(value));
}

/** Σ x^n / ((a + 1) … (a + n)), n from 0. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > precision * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − …)), by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < 100_000; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) <= 1e-16) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
