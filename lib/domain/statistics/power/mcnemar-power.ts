import { binomialLogProbability } from '#domain/statistics/distributions/binomial.ts';
import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { smallestEffect, smallestN } from '#domain/statistics/power/search-n.ts';

export const mcnemarPowerMethod: Method = {
  id: 'power-mcnemar',
  name: 'power of McNemar’s test',
  meaning: 'Power, rows needed and smallest detectable effect for two 0/1 scores of the same rows.',
  formula:
    'normal: Φ((d √n − z √D) / √(D − d²)), D rows that differ, d the difference; exact: over numbers of differing rows',
  avoidWhen: 'Avoid without an idea of how many rows differ: it decides all.',
  conventions: ['one-sided alpha', 'normal unless exact is asked for'],
  source: 'Connor 1987, Biometrics 43; Lachin 1992, Statistics in Medicine 11 (normal); Duffy 1984 (exact)',
};

export interface PairedShares {
  /** Share of rows that differ either way. */
  readonly discordance: number;
  /** First − second, above 0 and at most the discordance. */
  readonly difference: number;
}

export function mcnemarPower({ discordance, difference }: PairedShares, alpha: number, n: number): number {
  const spread = Math.sqrt(Math.max(0, discordance - difference * difference));
  const distance = normalUpperQuantile(alpha) * Math.sqrt(discordance) - difference * Math.sqrt(n);
  return spread === 0 ? (distance < 0 ? 1 : 0) : normalUpperTail(distance / spread);
}

/** Chance that the exact test rejects, over how many rows differ. */
export function mcnemarExactPower(
  { discordance, difference }: PairedShares,
  alpha: number,
  n: number,
): number {
  const better = (discordance + difference) / (2 * discordance);
  let power = 0;
  for (let differ = 1; differ <= n; differ += 1) {
    const chance = Math.exp(binomialLogProbability(differ, n, discordance));
    if (chance < 1e-14) continue;
    power += chance * binomialUpperTail(fewestToReject(differ, alpha), differ, better);
  }
  return power;
}

/** Rows for this power; null: the difference is not above 0. */
export function mcnemarRows(shares: PairedShares, alpha: number, power: number): number | null {
  return shares.difference > 0 ? smallestN((n) => mcnemarPower(shares, alpha, n) >= power, 1) : null;
}

/** The smallest difference that n rows tell at this discordance. */
export function mcnemarDetects(discordance: number, alpha: number, n: number, power: number): number | null {
  return smallestEffect(
    (difference) => mcnemarPower({ discordance, difference }, alpha, n) >= power,
    discordance,
  );
}

/** The fewest better ones among the differing rows with which the exact test rejects; one more than all: never. */
function fewestToReject(differ: number, alpha: number): number {
  let low = 0;
  let high = differ + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialUpperTail(middle, differ, 0.5) <= alpha) high = middle;
    else low = middle + 1;
  }
  return low;
}
