import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { sortedOrder } from '#domain/statistics/ranks.ts';

/** `step`: average precision, Σ precision x gain in recall; `trapezoid`: straight lines between the points, from (0, 1). */
export type AreaRule = 'step' | 'trapezoid';

/** Rows with one score, from the highest: what they add, and what is reached with them. */
interface Threshold {
  readonly end: number;
  readonly positives: number;
  readonly answered: number;
  readonly precision: number;
}

/**
 * Area under the precision–recall curve with one point per distinct score, and each row's influence: the derivative of the
 * area with respect to the row's weight.
 *
 * @param isPositive 1 or 0 per row
 */
export function precisionRecallArea(
  isPositive: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number>,
  rule: AreaRule,
): RowsValue | Undefined {
  const order = sortedOrder(score).reverse();
  const thresholds = thresholdsOf(order, isPositive, score, weight);
  const positives = thresholds.reduce((sum, threshold) => sum + threshold.positives, 0);
  if (positives <= 0) return { undefined: 'no row is positive' };
  const total = thresholds.at(-1)!.answered;

  const height = (i: number) =>
    rule === 'step'
      ? thresholds[i]!.precision
      : (thresholds[i]!.precision + (i === 0 ? 1 : thresholds[i - 1]!.precision)) / 2;
  const gainAt = (i: number) => thresholds[i]?.positives ?? 0;
  const moves = (i: number) => (rule === 'step' ? gainAt(i) : (gainAt(i) + gainAt(i + 1)) / 2);
  let estimate = 0;
  for (let i = 0; i < thresholds.length; i += 1) estimate += (gainAt(i) / positives) * height(i);

  const influence = new Float64Array(score.length);
  // How the precisions from here down change as a positive, or any, row is added.
  let byPositive = 0;
  let byAny = 0;
  for (let i = thresholds.length - 1; i >= 0; i -= 1) {
    const { answered, precision, end } = thresholds[i]!;
    byPositive += moves(i) / answered;
    byAny += (moves(i) * precision) / answered;
    for (let at = i === 0 ? 0 : thresholds[i - 1]!.end; at < end; at += 1) {
      const row = order[at]!;
      const gained = isPositive[row] === 1 ? height(i) - estimate + byPositive - byAny : -byAny;
      influence[row] = (total * gained) / positives;
    }
  }
  return { estimate, influence };
}

function thresholdsOf(
  order: Uint32Array,
  isPositive: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number>,
): Threshold[] {
  const thresholds: Threshold[] = [];
  let found = 0;
  let answered = 0;
  for (let start = 0; start < order.length; ) {
    const value = score[order[start]!]!;
    let end = start;
    let positives = 0;
    for (; end < order.length && score[order[end]!] === value; end += 1) {
      const row = order[end]!;
      answered += weight[row]!;
      if (isPositive[row] === 1) positives += weight[row]!;
    }
    found += positives;
    thresholds.push({ end, positives, answered, precision: found / answered });
    start = end;
  }
  return thresholds;
}
