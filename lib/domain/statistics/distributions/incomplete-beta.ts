import { logOneMinusExp } from '#domain/statistics/distributions/incomplete-gamma.ts';
import { logBeta } from '#domain/statistics/distributions/log-gamma.ts';

const tiny = 1e-300;
const precision = 1e-16;

/**
 * The regularised incomplete beta function I_x(a, b) for a, b > 0 and x in [0, 1]; about 1e-13 relative for a, b up to 1e6.
 *
 * @param complement 1 − x; give it where it is known better than by the subtraction
 */
export function incompleteBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  return Math.exp(logIncompleteBeta(a, b, x, complement).lower);
}

/**
 * ln I_x(a, b) and ln(1 − I_x(a, b)), each precise where it is tiny, by the continued fraction (DLMF 8.17.22, evaluated by
 * Lentz's method).
 */
export function logIncompleteBeta(
  a: number,
  b: number,
  x: number,
  complement = 1 - x,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0 };
  if (complement <= 0) return { lower: 0, upper: Number.NEGATIVE_INFINITY };
  const front = a * logOf(x, complement) + b * logOf(complement, x) - logBeta(a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = front + Math.log(continuedFraction(a, b, x) / a);
    return { lower, upper: logOneMinusExp(lower) };
  }
  const upper = front + Math.log(continuedFraction(b, a, complement) / b);
  return { lower: logOneMinusExp(upper), upper };
}

/** ln x, where 1 − x is known too. */
function logOf(x: number, complement: number): number {
  return x > 0.5 ? Math.log1p(-complement) : Math.log(x);
}

function continuedFraction(a: number, b: number, x: number): number {
  const steps = 1_000 + 20 * Math.ceil(Math.sqrt(Math.max(a, b)));
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= steps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) <= precision) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
