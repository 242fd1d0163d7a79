import { chiSquareLogDensity } from '#domain/statistics/distributions/chi-square.ts';
import { normalCdf } from '#domain/statistics/distributions/normal.ts';
import { tUpperQuantile } from '#domain/statistics/distributions/student-t.ts';
import type { Method } from '#domain/statistics/method.ts';
import { smallestN } from '#domain/statistics/power/search-n.ts';

export const tostPowerMethod: Method = {
  id: 'power-tost',
  name: 'power of TOST',
  meaning: 'Power and rows needed to show that a mean difference lies within ±margin.',
  formula:
    'Σ over the spread seen of Φ(upper end) − Φ(lower end) where both one-sided tests reject (Owen’s Q)',
  avoidWhen: 'Avoid where only a loss matters: non-inferiority needs fewer rows.',
  conventions: [
    'one-sided alpha for each of the two tests',
    'exact, by integration over the chi-square of the variance',
  ],
  source: 'Owen 1965, Biometrika 52; Schuirmann 1987; Julious 2004, Statistics in Medicine 23',
};

export interface EquivalencePlan {
  /** True difference. */
  readonly difference: number;
  readonly margin: number;
  /** Of one value, or of one paired difference. */
  readonly standardDeviation: number;
  readonly samples: 'one' | 'two';
  readonly alpha: number;
}

const STEPS = 2_000;

/** @param n rows, or rows of each sample; at least 2 */
export function tostPower(plan: EquivalencePlan, n: number): number {
  const { difference, margin, standardDeviation, samples, alpha } = plan;
  const df = samples === 'one' ? n - 1 : 2 * n - 2;
  const error = standardDeviation * Math.sqrt(samples === 'one' ? 1 / n : 2 / n);
  const t = tUpperQuantile(alpha, df);
  // Beyond this ratio of the seen to the true spread, no difference is within both limits.
  const widest = margin / (t * error);
  const of = (s: number) => {
    const room = margin - t * s * error;
    const chance = normalCdf((room - difference) / error) - normalCdf((-room - difference) / error);
    return chance * Math.exp(chiSquareLogDensity(df * s * s, df)) * 2 * df * s;
  };
  const [from, to] = [Math.max(1e-9, 1 - 12 / Math.sqrt(df)), Math.min(widest, 1 + 12 / Math.sqrt(df))];
  if (to <= from) return 0;
  const width = (to - from) / STEPS;
  let sum = of(from) + of(to);
  for (let i = 1; i < STEPS; i += 1) sum += (i % 2 === 1 ? 4 : 2) * of(from + i * width);
  return Math.min(1, (sum * width) / 3);
}

/** Rows, or rows of each sample; null: the difference lies at the margin or beyond. */
export function tostRows(plan: EquivalencePlan, power: number): number | null {
  if (Math.abs(plan.difference) >= plan.margin) return null;
  return smallestN((n) => tostPower(plan, n) >= power, 2);
}
