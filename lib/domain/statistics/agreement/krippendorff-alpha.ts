import type { Undefined } from '#domain/score.ts';
import { jackknifeLimits } from '#domain/statistics/agreement/jackknife-limits.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const krippendorffAlphaMethod: Method = {
  id: 'krippendorff-alpha',
  name: 'Krippendorff’s alpha',
  meaning:
    'Agreement beyond chance of any number of raters, with missing ratings, at any level of measurement.',
  formula: '1 − observed / expected disagreement, from pairs of ratings within items and among all',
  avoidWhen: 'Avoid where one category is rare: like kappa it is then low however much raters agree.',
  conventions: [
    'nominal: any difference; ordinal: ratings between, by their frequencies; interval: (a − b)²; ratio: ((a − b) / (a + b))²',
    'items with one rating do not count',
    'interval by the jackknife over items',
    'undefined where all ratings are alike',
  ],
  source: 'Krippendorff 2011, Computing Krippendorff’s alpha-reliability; Hayes and Krippendorff 2007',
};

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Ratings of one item, by rater; null: missing. */
export type ItemRatings = readonly (number | null)[];

export function krippendorffAlpha(
  items: readonly ItemRatings[],
  level: MeasurementLevel,
): number | Undefined {
  const rated = items
    .map((ratings) => ratings.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length >= 2);
  const values = [...new Set(rated.flat())].sort((a, b) => a - b);
  const at = new Map(values.map((value, index) => [value, index]));
  const size = values.length;
  const coincidence = new Float64Array(size * size);
  for (const ratings of rated) {
    const counts = new Map<number, number>();
    for (const rating of ratings) counts.set(at.get(rating)!, (counts.get(at.get(rating)!) ?? 0) + 1);
    for (const [a, of] of counts) {
      for (const [b, other] of counts) {
        const pairs = of * (a === b ? other - 1 : other);
        coincidence[a * size + b]! += pairs / (ratings.length - 1);
      }
    }
  }
  const totals = values.map((_, a) =>
    coincidence.subarray(a * size, (a + 1) * size).reduce((sum, c) => sum + c, 0),
  );
  const n = totals.reduce((sum, total) => sum + total, 0);
  const distance = distanceOf(level, values, totals);
  let [seen, expected] = [0, 0];
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const apart = distance(a, b);
      seen += coincidence[a * size + b]! * apart;
      expected += (totals[a]! * totals[b]! * apart) / (n - 1);
    }
  }
  if (n === 0) return { undefined: 'no item has two ratings' };
  return expected > 0 ? 1 - seen / expected : { undefined: 'all ratings are alike' };
}

/** Limits at one-sided level alpha. */
export function krippendorffAlphaLimits(
  items: readonly ItemRatings[],
  level: MeasurementLevel,
  alpha: number,
): Limits | Undefined {
  return jackknifeLimits(items, (some) => krippendorffAlpha(some, level), alpha);
}

/** Squared distance of two values, by their places. */
function distanceOf(level: MeasurementLevel, values: readonly number[], totals: readonly number[]) {
  return (a: number, b: number): number => {
    if (a === b) return 0;
    const [x, y] = [values[a]!, values[b]!];
    if (level === 'nominal') return 1;
    if (level === 'interval') return (x - y) ** 2;
    if (level === 'ratio') return ((x - y) / (x + y)) ** 2;
    const between = totals.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, total) => sum + total, 0);
    return (between - (totals[a]! + totals[b]!) / 2) ** 2;
  };
}
