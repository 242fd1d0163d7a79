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
  let positives = 0;
  let negatives = 0;
  for (let row = 0; row < rows; row += 1) {
    if (isPositive[row] === 1) positives += weight[row]!;
    else negatives += weight[row]!;
  }
  if (positives <= 0) return { undefined: 'no row is positive' };
  if (negatives <= 0) return { undefined: 'no row is negative' };

  const order = sortedOrder(score);
  const influence = new Float64Array(rows);
  let positivesBelow = 0;
  let negativesBelow = 0;
  let area = 0;
  for (let start = 0; start < rows; ) {
    const value = score[order[start]!]!;
    let end = start;
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (; end < rows && score[order[end]!] === value; end += 1) {
      const row = order[end]!;
      if (isPositive[row] === 1) tiedPositives += weight[row]!;
      else tiedNegatives += weight[row]!;
    }
    const beaten = negativesBelow + tiedNegatives / 2;
    const beating = positives - positivesBelow - tiedPositives / 2;
    for (let i = start; i < end; i += 1) {
      const row = order[i]!;
      influence[row] = isPositive[row] === 1 ? beaten / negatives : beating / positives;
    }
    area += tiedPositives * beaten;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    start = end;
  }
  const estimate = area / (positives * negatives);
  const total = positives + negatives;
  for (let row = 0; row < rows; row += 1) {
    influence[row] = (total * (influence[row]! - estimate)) / (isPositive[row] === 1 ? positives : negatives);
  }
  return { estimate, influence };
}
