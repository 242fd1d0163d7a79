import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import { tangoScore } from '#domain/statistics/intervals/tango.ts';
import type { SpendingFunction } from '#domain/statistics/sequential/spending.ts';
import { crossingChances, spendingBounds } from '#domain/statistics/sequential/spending-bounds.ts';
import { alpha, type Cell, shares } from './cells.ts';

export const spendingOf: Readonly<Record<string, SpendingFunction>> = {
  'kim-demets': { kind: 'power', rho: 2 },
  'obrien-fleming': { kind: 'obrien-fleming' },
  pocock: { kind: 'pocock' },
};

export interface Foretold {
  /** Expected z value of the rule's own test at the last look. */
  readonly drift: number;
  /** Chance to pass. */
  readonly power: number;
  /** Share of the rows that is read on average. */
  readonly share: number;
}

/** Passing and reading of a rule whose z values are exactly normal. */
export function foretellDrift(drift: number, spending: SpendingFunction): Foretold {
  const bounds = spendingBounds({ shares, alpha, spending });
  const { upper, expectedShare } = crossingChances(bounds, drift);
  return { drift, power: upper.reduce((sum, chance) => sum + chance, 0), share: expectedShare };
}

/**
 * What large samples make of a cell with one rule on all rows: the score test has the error of its null hypothesis, the
 * estimate that of the truth, both times the design effect 1 + (m − 1) ρ; t of the documents that show a difference.
 */
export function foretell({ design, law, margin }: Cell, spending: SpendingFunction): Foretold {
  const { clusters, rowsPerCluster } = design;
  const { gains, losses } = law.common;
  const scored = rowsPerCluster * (1 - law.errors) ** 2;
  const n = (clusters * scored) / (1 + (scored - 1) * law.intraclass);
  const effect = gains - losses;
  const drift = tangoScore(
    { onlyFirst: gains * n, onlySecond: losses * n, n, degreesOfFreedom: null },
    -margin,
  );
  const nullError = (effect + margin) / drift;
  const trueError = Math.sqrt((gains + losses - effect * effect) / n);
  const bounds = spendingBounds({ shares, alpha, spending }).map(({ share, nominalAlpha, lower }) => {
    const informative = clusters * share * differing(gains + losses, rowsPerCluster, law.intraclass);
    const bound = criticalValue(nominalAlpha, Math.max(1, informative - 1));
    return { share, lower, upper: (bound * nullError) / trueError };
  });
  const { upper, expectedShare } = crossingChances(bounds, (effect + margin) / trueError);
  return { drift, power: upper.reduce((sum, chance) => sum + chance, 0), share: expectedShare };
}

/** Share of clusters with a row that differs, where a cluster's own rate is beta distributed (Skellam 1948). */
function differing(discordance: number, rows: number, intraclass: number): number {
  const size = (1 - intraclass) / intraclass;
  let none = 1;
  for (let row = 0; row < rows; row += 1) none *= ((1 - discordance) * size + row) / (size + row);
  return 1 - none;
}
