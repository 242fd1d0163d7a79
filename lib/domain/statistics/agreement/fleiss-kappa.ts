import type { Undefined } from '#domain/score.ts';
import { jackknifeLimits } from '#domain/statistics/agreement/jackknife-limits.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const fleissKappaMethod: Method = {
  id: 'fleiss-kappa',
  name: 'Fleiss’ kappa',
  meaning: 'Agreement beyond chance of as many raters per item, who need not be the same.',
  formula: '(mean pairwise agreement − Σ share²) / (1 − Σ share²)',
  avoidWhen: 'Avoid with missing or unequal numbers of ratings: krippendorff-alpha takes them.',
  conventions: [
    'categories without order',
    'interval by the jackknife over items',
    'undefined where one category takes all',
  ],
  source: 'Fleiss 1971, Psychological Bulletin 76',
};

/** @param counts per item, how many raters chose each category; the same number of raters for each item, at least 2 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | Undefined {
  const items = counts.length;
  if (items === 0) return { undefined: 'nothing was rated' };
  const raters = counts[0]!.reduce((sum, count) => sum + count, 0);
  const totals = counts[0]!.map((_, category) => counts.reduce((sum, item) => sum + item[category]!, 0));
  const pairs = counts.reduce(
    (sum, item) => sum + item.reduce((all, count) => all + count * (count - 1), 0),
    0,
  );
  const agreement = pairs / (items * raters * (raters - 1));
  const chance = totals.reduce((sum, total) => sum + (total / (items * raters)) ** 2, 0);
  return chance < 1 ? (agreement - chance) / (1 - chance) : { undefined: 'one category takes all' };
}

/** Limits at one-sided level alpha. */
export function fleissKappaLimits(counts: readonly (readonly number[])[], alpha: number): Limits | Undefined {
  return jackknifeLimits(counts, fleissKappa, alpha);
}
