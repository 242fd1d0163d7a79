import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { sortedOrder } from '#domain/statistics/ranks.ts';

/**
 * Area under the ROC curve: the chance that a positive row has a higher score than a negative one, ties as half (Mann and
 * Whitney); each row's influence is its placement (DeLong et al. 1988; weighted rows as in Obuchowski 1997).
 *
 * @param isPositive 1 or 0 per row
 * @param weight what each row counts; 0 leaves it out
 */
export function rocArea(
  isPositive: ArrayLike<number>,
  score: ArrayLike<number>,
  weight: ArrayLike<number>,
): RowsValue | Undefined {
  const rows = score.length;
  const label = new Uint8Array(rows);
  let positives = 0;
  let negatives = 0;
  let alike = true;
  for (let row = 0; row < rows; row += 1) {
    const isOne = isPositive[row] === 1 ? 1 : 0;
    label[row] = isOne;
    positives += weight[row]! * isOne;
    negatives += weight[row]! * (1 - isOne);
    alike &&= weight[row] === weight[0];
  }
  if (positives <= 0) return { undefined: 'no row is positive' };
  if (negatives <= 0) return { undefined: 'no row is negative' };

  const order = sortedOrder(score);
  // In the order of the scores once, so that all that follows reads memory in a row.
  const scores = new Float64Array(rows);
  const labels = new Uint8Array(rows);
  const weights = alike ? weight : new Float64Array(rows).map((_, i) => weight[order[i]!]!);
  for (let i = 0; i < rows; i += 1) {
    const row = order[i]!;
    scores[i] = score[row]!;
    labels[i] = label[row]!;
  }
  const placement = new Float64Array(rows);
  const placements = new Float64Array(2);
  const perPositive = 1 / positives;
  const perNegative = 1 / negatives;
  let positivesBelow = 0;
  let negativesBelow = 0;
  let area = 0;
  for (let start = 0; start < rows; ) {
    const value = scores[start];
    let end = start;
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (; end < rows && scores[end] === value; end += 1) {
      tiedPositives += weights[end]! * labels[end]!;
      tiedNegatives += weights[end]! * (1 - labels[end]!);
    }
    const beaten = negativesBelow + tiedNegatives / 2;
    const beating = positives - positivesBelow - tiedPositives / 2;
    // By label: the processor cannot foresee it, so it had better not be a branch.
    placements[0] = beating * perPositive;
    placements[1] = beaten * perNegative;
    for (let i = start; i < end; i += 1) placement[i] = placements[labels[i]!]!;
    area += tiedPositives * beaten;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }
  const estimate = area / (positives * negatives);
  const total = positives + negatives;
  const influence = new Float64Array(rows);
  const scale = Float64Array.of(total / negatives, total / positives);
  for (let i = 0; i < rows; i += 1) {
    influence[order[i]!] = scale[labels[i]!]! * (placement[i]! - estimate);
  }
  return { estimate, influence };
}
