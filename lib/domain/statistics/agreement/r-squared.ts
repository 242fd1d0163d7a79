import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';

/** 1 − Σ w (answer − reference)² / Σ w (reference − mean)², with each row's influence. */
export function rSquaredOf(
  reference: Float64Array,
  answer: Float64Array,
  weight: Float64Array,
): RowsValue | Undefined {
  const total = weight.reduce((sum, w) => sum + w, 0);
  const mean = reference.reduce((sum, value, row) => sum + weight[row]! * value, 0) / total;
  let [errors, spread] = [0, 0];
  reference.forEach((value, row) => {
    errors += weight[row]! * (answer[row]! - value) ** 2;
    spread += weight[row]! * (value - mean) ** 2;
  });
  if (!(spread > 0)) return { undefined: 'all references are alike' };
  const influence = reference.map((value, row) => {
    const [error, distance] = [(answer[row]! - value) ** 2, (value - mean) ** 2];
    return (total * ((errors / spread) * distance - error)) / spread;
  });
  return { estimate: 1 - errors / spread, influence };
}
