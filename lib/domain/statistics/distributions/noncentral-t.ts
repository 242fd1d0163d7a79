import { chiSquareLogDensity } from '#domain/statistics/distributions/chi-square.ts';
import { normalLogUpperTail } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';

export const noncentralTDistribution: Method = {
  id: 'noncentral-t-distribution',
  name: 'noncentral t distribution',
  meaning: 'Both tails of the noncentral t distribution, from which the power of a t test follows.',
  formula: 'P(T > t) = ∫ Φ(delta − t s) f(s) ds, s = √(chi-square / df)',
  avoidWhen: 'Avoid for large df, where the normal distribution gives the same power at once.',
  conventions: ['trapezoid rule in ln s, where the integrand is analytic and falls off on both sides'],
  source:
    'Owen 1968, Technometrics 10(3), eq. 2.1; Trefethen and Weideman 2014, SIAM Review 56(3), for the rule',
};

/** P(T > t) with noncentrality delta. */
export function noncentralTUpperTail(t: number, df: number, delta: number): number {
  return Math.exp(logTail(df, (s) => normalLogUpperTail(t * s - delta)));
}

/** P(T ≤ t). */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  return Math.exp(logTail(df, (s) => normalLogUpperTail(delta - t * s)));
}

/** Of the rule, in standard deviations of ln s, which is about 1 / √(2 df) wide. */
const STEP = 0.1;

/** ln ∫ exp(g(s)) f(s) ds over s > 0; every term is positive, so that nothing cancels. */
function logTail(df: number, g: (s: number) => number): number {
  const logIntegrand = (u: number) => {
    const s = Math.exp(u);
    const square = df * s * s;
    // Density of s is that of chi-square at df s², times 2 df s; another s comes from ds = s du.
    return g(s) + chiSquareLogDensity(square, df) + Math.log(2 * square);
  };
  const peak = peakOf(logIntegrand, 0, 1 / Math.sqrt(df));
  const top = logIntegrand(peak);
  const reach = (direction: 1 | -1) => {
    let step = 0.5 / Math.sqrt(df + 1);
    while (logIntegrand(peak + direction * step) > top - 45) step *= 1.5;
    return step;
  };
  const [left, right] = [peak - reach(-1), peak + reach(1)];
  const width = STEP / Math.sqrt(2 * df + 2);
  let sum = 0;
  for (let u = left; u <= right; u += width) sum += Math.exp(logIntegrand(u) - top);
  return top + Math.log(sum * width);
}

/** Where a log-concave function is largest: walks uphill, then narrows by golden sections. */
function peakOf(f: (u: number) => number, start: number, step: number): number {
  const direction = f(start + step) > f(start - step) ? 1 : -1;
  let far = start;
  for (let stride = step * direction; f(far + stride) > f(far); stride *= 2) far += stride;
  let low = Math.min(start, far) - Math.abs(far - start) - step;
  let high = Math.max(start, far) + Math.abs(far - start) + step;
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-4 * step) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (f(a) > f(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}
