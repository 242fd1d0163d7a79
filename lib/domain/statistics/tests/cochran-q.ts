import type { Undefined } from '#domain/score.ts';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square.ts';
import type { Method } from '#domain/statistics/method.ts';

export const cochranQMethod: Method = {
  id: 'cochran-q',
  name: 'Cochran’s Q test',
  meaning:
    'Whether several 0/1 scores of the same rows have the same share; McNemar’s test for more than two arms.',
  formula: 'Q = (k − 1) (k Σ C_j² − N²) / (k N − Σ R_i²), C_j and R_i the sums of arms and rows, N of all',
  avoidWhen: 'Avoid where few rows differ between arms: chi-square is then rough.',
  conventions: ['chi-square with k − 1 degrees of freedom', 'rows where all arms agree do not count'],
  source: 'Cochran 1950, Biometrika 37',
};

/** A test without sides. */
export interface OmnibusResult {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** @param rows per row, 0 or 1 of each arm; at least two arms */
export function cochranQ(rows: readonly (readonly number[])[]): OmnibusResult | Undefined {
  const arms = rows[0]?.length ?? 0;
  if (arms < 2) return { undefined: 'there are fewer than two arms' };
  const columns = new Float64Array(arms);
  let total = 0;
  let rowSquares = 0;
  for (const row of rows) {
    const sum = row.reduce((all, value) => all + value, 0);
    total += sum;
    rowSquares += sum * sum;
    for (let arm = 0; arm < arms; arm += 1) columns[arm]! += row[arm]!;
  }
  const spread = arms * total - rowSquares;
  if (spread === 0) return { undefined: 'all arms agree on every row' };
  const squares = columns.reduce((sum, column) => sum + column * column, 0);
  const statistic = ((arms - 1) * (arms * squares - total * total)) / spread;
  return { statistic, degreesOfFreedom: arms - 1, p: chiSquareUpperTail(statistic, arms - 1) };
}
