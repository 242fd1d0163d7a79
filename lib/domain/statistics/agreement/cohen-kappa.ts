import type { Undefined } from '#domain/score.ts';
import { disagreementOf, type KappaWeights } from '#domain/statistics/agreement/disagreement.ts';
import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const cohenKappaMethod: Method = {
  id: 'cohen-kappa',
  name: 'Cohen’s kappa',
  meaning:
    'Agreement of two raters beyond what their margins give by chance, also weighted for ordered categories.',
  formula:
    '1 − Σ d o / Σ d e, o the observed and e the expected shares, d the disagreement of two categories',
  avoidWhen:
    'Avoid where one category is rare: chance agreement is then high and kappa low; gwet-ac1 is steadier.',
  conventions: [
    'disagreement: none counts every difference alike, linear |i − j|, quadratic (i − j)²',
    'undefined where chance alone gives full agreement',
    'interval from the large-sample variance of Fleiss, Cohen and Everitt',
  ],
  source: 'Cohen 1960, 1968; Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72',
};

/** Square table of counts, first rater by second, categories in order. */
export type RatingTable = readonly (readonly number[])[];

export function cohenKappa(table: RatingTable, weights: KappaWeights = 'none'): number | Undefined {
  const { n, rows, columns } = marginsOf(table);
  if (n === 0) return { undefined: 'nothing was rated' };
  const disagreement = disagreementOf(weights);
  let [seen, expected] = [0, 0];
  table.forEach((counts, i) => {
    counts.forEach((count, j) => {
      seen += disagreement(i, j) * count;
      expected += (disagreement(i, j) * rows[i]! * columns[j]!) / n;
    });
  });
  return expected > 0 ? 1 - seen / expected : { undefined: 'chance alone gives full agreement' };
}

/** Limits at one-sided level alpha. */
export function cohenKappaLimits(
  table: RatingTable,
  weights: KappaWeights,
  alpha: number,
): Limits | Undefined {
  const kappa = cohenKappa(table, weights);
  if (typeof kappa !== 'number') return kappa;
  const { n, rows, columns } = marginsOf(table);
  const size = table.length;
  const disagreement = disagreementOf(weights);
  const largest = Math.max(...table.flatMap((_, i) => table.map((_, j) => disagreement(i, j))));
  const agreement = (i: number, j: number) => 1 - disagreement(i, j) / largest;
  const [p, q] = [rows.map((row) => row / n), columns.map((column) => column / n)];
  const meanOfRow = p.map((_, i) => q.reduce((sum, share, j) => sum + share * agreement(i, j), 0));
  const meanOfColumn = q.map((_, j) => p.reduce((sum, share, i) => sum + share * agreement(i, j), 0));
  const chance = p.reduce((sum, share, i) => sum + share * meanOfRow[i]!, 0);
  let squares = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const pull = agreement(i, j) - (meanOfRow[i]! + meanOfColumn[j]!) * (1 - kappa);
      squares += (table[i]![j]! / n) * pull * pull;
    }
  }
  const variance = (squares - (kappa - chance * (1 - kappa)) ** 2) / (n * (1 - chance) ** 2);
  const reach = normalUpperQuantile(alpha) * Math.sqrt(Math.max(0, variance));
  return { estimate: kappa, lower: kappa - reach, upper: Math.min(1, kappa + reach) };
}

function marginsOf(table: RatingTable): { n: number; rows: number[]; columns: number[] } {
  const rows = table.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, counts) => sum + counts[j]!, 0));
  return { n: rows.reduce((sum, row) => sum + row, 0), rows, columns };
}
