import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { type TestResult, tTest } from '#domain/statistics/tests/test-result.ts';

export const pearsonMethod: Method = {
  id: 'pearson-correlation',
  name: 'Pearson correlation',
  meaning: 'Linear correlation of two numbers per row, with its test and interval.',
  formula: 't = r √((n − 2) / (1 − r²)); interval by Fisher’s z, atanh(r) ± z / √(n − 3)',
  avoidWhen: 'Avoid on outliers and curved relations; spearman-correlation looks at order alone.',
  conventions: ['two-pass sums', 'undefined where either is constant'],
  source: 'Fisher 1921, Metron 1; R, cor.test',
};

/** The correlation of weighted rows, with each row's influence. */
export function pearsonCorrelation(
  first: Float64Array,
  second: Float64Array,
  weight: Float64Array,
): RowsValue | Undefined {
  const total = weight.reduce((sum, w) => sum + w, 0);
  const meanOf = (values: Float64Array) =>
    values.reduce((sum, value, row) => sum + weight[row]! * value, 0) / total;
  const [meanA, meanB] = [meanOf(first), meanOf(second)];
  let [squaresA, squaresB, products] = [0, 0, 0];
  for (let row = 0; row < first.length; row += 1) {
    const [a, b, w] = [first[row]! - meanA, second[row]! - meanB, weight[row]!];
    squaresA += w * a * a;
    squaresB += w * b * b;
    products += w * a * b;
  }
  if (!(squaresA > 0 && squaresB > 0)) return { undefined: 'one side is constant' };
  const estimate = Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
  const [scaleA, scaleB] = [Math.sqrt(squaresA / total), Math.sqrt(squaresB / total)];
  const influence = first.map((value, row) => {
    const [a, b] = [(value - meanA) / scaleA, (second[row]! - meanB) / scaleB];
    return a * b - (estimate * (a * a + b * b)) / 2;
  });
  return { estimate, influence };
}

/** Test of no correlation. @param n rows, at least 3 */
export function pearsonTest(r: number, n: number): TestResult {
  return tTest(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}

/** Limits at one-sided level alpha. @param n rows, at least 4 */
export function pearsonLimits(
  r: number,
  n: number,
  alpha: number,
): { readonly lower: number; readonly upper: number } {
  const reach = normalUpperQuantile(alpha) / Math.sqrt(n - 3);
  return { lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) };
}
