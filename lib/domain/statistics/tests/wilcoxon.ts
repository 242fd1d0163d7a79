import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { midRanks, tieCorrection } from '#domain/statistics/ranks.ts';
import { normalTest, sided, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const wilcoxonMethod: Method = {
  id: 'wilcoxon-signed-rank',
  name: 'Wilcoxon signed-rank test',
  meaning: 'Whether paired differences are symmetric around 0, by the ranks of their sizes.',
  formula: 'W = Σ ranks of |difference| over differences above 0',
  avoidWhen:
    'Avoid as a test of the mean where differences are skewed, or where most are 0: it then asks another question.',
  conventions: [
    'zeros: wilcox leaves them out before ranking, pratt ranks them and leaves their ranks out',
    'exact for at most 50 differences without ties or zeros; else normal with tie correction',
    'no continuity correction unless asked for',
  ],
  source: 'Wilcoxon 1945, Biometrics 1; Pratt 1959, JASA 54; Hollander, Wolfe and Chicken 2014, ch. 3',
};

const mostExact = 50;

export interface WilcoxonOptions {
  /** Default wilcox. */
  readonly zeros?: 'wilcox' | 'pratt';
  /** Takes 1/2 from the distance in the normal approximation. Default false. */
  readonly continuity?: boolean;
}

/** @param differences first − second per row; the statistic is W, the sum of ranks above 0 */
export function wilcoxonSignedRank(
  differences: ArrayLike<number>,
  { zeros = 'wilcox', continuity = false }: WilcoxonOptions = {},
): (TestResult & { readonly exact: boolean }) | Undefined {
  const all = Array.from(differences);
  const ranked = zeros === 'wilcox' ? all.filter((difference) => difference !== 0) : all;
  const zeroCount = ranked.filter((difference) => difference === 0).length;
  const n = ranked.length;
  if (n - zeroCount === 0) return { undefined: 'no difference is other than 0' };
  const { ranks, tieGroups } = midRanks(ranked.map(Math.abs));
  let statistic = 0;
  ranked.forEach((difference, i) => {
    if (difference > 0) statistic += ranks[i]!;
  });
  if (n <= mostExact && tieGroups.length === 0 && zeroCount === 0) {
    return { ...exactTest(statistic, n), exact: true };
  }
  // Ranks of zeros belong to neither side; their ties are not ties of differences.
  const mean = (n * (n + 1) - zeroCount * (zeroCount + 1)) / 4;
  const ties = tieCorrection(tieGroups) - (zeroCount > 1 ? tieCorrection([zeroCount]) : 0);
  const variance =
    (n * (n + 1) * (2 * n + 1) - zeroCount * (zeroCount + 1) * (2 * zeroCount + 1)) / 24 - ties / 48;
  const distance = statistic - mean;
  const corrected = continuity ? Math.sign(distance) * Math.max(0, Math.abs(distance) - 0.5) : distance;
  return { ...normalTest(corrected / Math.sqrt(variance)), statistic, exact: false };
}

/** From the number of ways to reach each sum of ranks, by adding one rank after the other. */
function exactTest(statistic: number, n: number): TestResult {
  const most = (n * (n + 1)) / 2;
  let ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    const next = new Float64Array(most + 1);
    for (let sum = 0; sum <= most; sum += 1) {
      next[sum] = (ways[sum]! + (sum >= rank ? ways[sum - rank]! : 0)) / 2;
    }
    ways = next;
  }
  let [greater, less] = [0, 0];
  for (let sum = 0; sum <= most; sum += 1) {
    if (sum >= statistic) greater += ways[sum]!;
    if (sum <= statistic) less += ways[sum]!;
  }
  return sided(statistic, greater, less);
}
