import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { rocArea } from '#domain/statistics/roc-area.ts';
import { normalTest, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const delongMethod: Method = {
  id: 'delong',
  name: 'DeLong test',
  meaning: 'Whether two scores of the same independent rows have the same area under the ROC curve.',
  formula: '(AUC1 − AUC2) / √(var of the placements’ differences over positives / m + over negatives / n)',
  avoidWhen: 'Avoid on rows that come in clusters: a gate sums the same placements by blocks instead.',
  conventions: ['sample variances with m − 1 and n − 1', 'in O(n log n) by ranks'],
  source:
    'DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44; Sun and Xu 2014, IEEE Signal Processing Letters 21',
};

export interface DelongResult extends TestResult {
  readonly first: number;
  readonly second: number;
  readonly standardError: number;
}

/** Variance of one area under the curve; needs two rows of each kind. */
export function aucVariance(isPositive: ArrayLike<number>, score: ArrayLike<number>): number | Undefined {
  const placements = placementsOf(isPositive, score);
  return 'undefined' in placements ? placements : varianceOf(isPositive, placements.of);
}

/** Two areas over the same rows: first − second. */
export function delong(
  isPositive: ArrayLike<number>,
  firstScore: ArrayLike<number>,
  secondScore: ArrayLike<number>,
): DelongResult | Undefined {
  const first = placementsOf(isPositive, firstScore);
  const second = placementsOf(isPositive, secondScore);
  if ('undefined' in first) return first;
  if ('undefined' in second) return second;
  const variance = varianceOf(
    isPositive,
    first.of.map((placement, row) => placement - second.of[row]!),
  );
  if (typeof variance !== 'number') return variance;
  const difference = first.area - second.area;
  if (variance === 0) return { undefined: 'both scores order the rows alike' };
  const standardError = Math.sqrt(variance);
  return { ...normalTest(difference / standardError), first: first.area, second: second.area, standardError };
}

/** Placements around the area: from the influence, which has them times rows / rows of its kind. */
function placementsOf(
  isPositive: ArrayLike<number>,
  score: ArrayLike<number>,
): { readonly area: number; readonly of: Float64Array } | Undefined {
  const rows = score.length;
  const value = rocArea(isPositive, score, new Float64Array(rows).fill(1));
  if ('undefined' in value) return value;
  let positives = 0;
  for (let row = 0; row < rows; row += 1) positives += isPositive[row]!;
  const share = [(rows - positives) / rows, positives / rows];
  return {
    area: value.estimate,
    of: value.influence.map((influence, row) => influence * share[isPositive[row]!]!),
  };
}

function varianceOf(isPositive: ArrayLike<number>, placements: Float64Array): number | Undefined {
  const counts = [0, 0];
  const squares = [0, 0];
  placements.forEach((placement, row) => {
    counts[isPositive[row]!]! += 1;
    squares[isPositive[row]!]! += placement * placement;
  });
  if (Math.min(...counts) < 2) return { undefined: 'fewer than two rows are positive, or negative' };
  // Placements of either kind have mean 0 around the area.
  return counts.reduce((sum, n, kind) => sum + squares[kind]! / (n - 1) / n, 0);
}
