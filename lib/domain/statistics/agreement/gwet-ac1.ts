import type { Undefined } from '#domain/score.ts';
import { jackknifeLimits } from '#domain/statistics/agreement/jackknife-limits.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const gwetAc1Method: Method = {
  id: 'gwet-ac1',
  name: 'Gwet’s AC1',
  meaning: 'Agreement beyond chance that stays sensible where one category takes nearly all.',
  formula: '(agreement − e) / (1 − e), e = Σ share (1 − share) / (categories − 1)',
  avoidWhen: 'Avoid to compare with published kappas: its chance agreement is another.',
  conventions: [
    'any number of raters, ratings may be missing',
    'categories without order',
    'interval by the jackknife over items',
  ],
  source: 'Gwet 2008, British Journal of Mathematical and Statistical Psychology 61',
};

/**
 * @param counts per item, how many raters chose each category; items may have different numbers of ratings, those with one
 *   count only for the shares
 */
export function gwetAc1(counts: readonly (readonly number[])[]): number | Undefined {
  const categories = counts[0]?.length ?? 0;
  if (categories < 2) return { undefined: 'there are fewer than two categories' };
  const rated = counts.map((item) => ({ item, ratings: item.reduce((sum, count) => sum + count, 0) }));
  const some = rated.filter(({ ratings }) => ratings > 0);
  const several = rated.filter(({ ratings }) => ratings > 1);
  if (several.length === 0) return { undefined: 'no item has two ratings' };
  const agreement =
    several.reduce((sum, { item, ratings }) => {
      const pairs = item.reduce((all, count) => all + count * (count - 1), 0);
      return sum + pairs / (ratings * (ratings - 1));
    }, 0) / several.length;
  let chance = 0;
  for (let category = 0; category < categories; category += 1) {
    const share = some.reduce((sum, { item, ratings }) => sum + item[category]! / ratings, 0) / some.length;
    chance += (share * (1 - share)) / (categories - 1);
  }
  return (agreement - chance) / (1 - chance);
}

/** The same for two raters, from counts of first x second, which may be weighted. */
export function gwetAc1OfPairs(table: readonly (readonly number[])[]): number | Undefined {
  const categories = table.length;
  if (categories < 2) return { undefined: 'only one label occurs' };
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return { undefined: 'nothing was rated' };
  let [agreement, chance] = [0, 0];
  for (let category = 0; category < categories; category += 1) {
    agreement += table[category]![category]! / n;
    const row = table[category]!.reduce((sum, count) => sum + count, 0);
    const column = table.reduce((sum, counts) => sum + counts[category]!, 0);
    const share = (row + column) / (2 * n);
    chance += (share * (1 - share)) / (categories - 1);
  }
  return (agreement - chance) / (1 - chance);
}

/** Limits at one-sided level alpha. */
export function gwetAc1Limits(counts: readonly (readonly number[])[], alpha: number): Limits | Undefined {
  return jackknifeLimits(counts, gwetAc1, alpha);
}
