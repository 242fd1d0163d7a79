import type { Undefined } from '#domain/score.ts';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square.ts';
import type { Method } from '#domain/statistics/method.ts';
import { midRanks, tieCorrection } from '#domain/statistics/ranks.ts';
import type { OmnibusResult } from '#domain/statistics/tests/cochran-q.ts';

export const friedmanMethod: Method = {
  id: 'friedman',
  name: 'Friedman test',
  meaning: 'Whether several scores of the same rows differ, by their ranks within each row.',
  formula: '(12 Σ R_j² / (n k (k + 1)) − 3 n (k + 1)) / (1 − Σ (t³ − t) / (n (k³ − k)))',
  avoidWhen: 'Avoid for two arms, where it is a sign test: wilcoxon-signed-rank sees more.',
  conventions: ['chi-square with k − 1 degrees of freedom', 'corrected for ties within rows'],
  source: 'Friedman 1937, JASA 32; Conover 1999, Practical Nonparametric Statistics, 5.8',
};

/** @param rows per row, the score of each arm; at least two arms */
export function friedman(rows: readonly (readonly number[])[]): OmnibusResult | Undefined {
  const arms = rows[0]?.length ?? 0;
  if (arms < 2) return { undefined: 'there are fewer than two arms' };
  const rankSums = new Float64Array(arms);
  let ties = 0;
  for (const row of rows) {
    const { ranks, tieGroups } = midRanks(row);
    ties += tieCorrection(tieGroups);
    for (let arm = 0; arm < arms; arm += 1) rankSums[arm]! += ranks[arm]!;
  }
  const n = rows.length;
  const correction = 1 - ties / (n * (arms ** 3 - arms));
  if (correction <= 0) return { undefined: 'all arms agree on every row' };
  const squares = rankSums.reduce((sum, rank) => sum + rank * rank, 0);
  const statistic = ((12 * squares) / (n * arms * (arms + 1)) - 3 * n * (arms + 1)) / correction;
  return { statistic, degreesOfFreedom: arms - 1, p: chiSquareUpperTail(statistic, arms - 1) };
}
