import type { Method } from '#domain/statistics/method.ts';
import { asZ } from '#domain/statistics/sequential/as-z.ts';
import { rootBetween } from '#domain/statistics/sequential/root-between.ts';
import { ScoreProcess } from '#domain/statistics/sequential/score-process.ts';
import type { LookBounds } from '#domain/statistics/sequential/spending-bounds.ts';

export const stagewiseMethod: Method = {
  id: 'stagewise-ordering',
  name: 'stagewise-adjusted estimate and interval',
  meaning: 'Estimate, interval and p value after stopping early, which an ordinary interval overstates.',
  formula:
    'p(θ): chance under θ to stop earlier above, or at the same look with at least this z; limits where it is alpha and 1 − alpha',
  avoidWhen: 'Avoid after a look that was not planned by a spending function.',
  conventions: [
    'median-unbiased: p = 1/2',
    'stopping above earlier counts as more',
    'repeated intervals (z bound x error) hold at every look and are wider',
  ],
  source: 'Fairbanks and Madsen 1982, Biometrika 69; Tsiatis, Rosner and Mehta 1984, Biometrics 40',
};

/** Where the looks ended: the last of `looks`, with this z value. */
export interface StoppedAt {
  readonly looks: readonly Pick<LookBounds, 'share' | 'upper' | 'lower'>[];
  readonly z: number;
}

/** Chance, under a drift, of a result as far up or farther. */
export function stagewiseP(stopped: StoppedAt, drift: number): number {
  return chanceUnder(stopped)(drift);
}

/** How far from the plain limits the adjusted ones are looked for, in standard errors of the estimate. */
const REACH = 6;

/** Median-unbiased estimate and limits at one-sided level alpha, in units of the drift: the z value at full information. */
export function stagewiseLimits(
  stopped: StoppedAt,
  alpha: number,
): { readonly estimate: number; readonly lower: number; readonly upper: number } {
  const p = chanceUnder(stopped);
  const error = 1 / Math.sqrt(stopped.looks.at(-1)!.share);
  // On the scale of z values, where p is nearly a straight line of the drift.
  const driftWhere = (wanted: number) => {
    const plain = (stopped.z - asZ(wanted)) * error;
    const [low, high] = [Math.min(0, plain) - REACH * error, Math.max(0, plain) + REACH * error];
    return rootBetween((drift) => asZ(p(drift)) - asZ(wanted), low, high, 1e-8);
  };
  return { lower: driftWhere(alpha), estimate: driftWhere(0.5), upper: driftWhere(1 - alpha) };
}

/** The processes between the looks are worked out once, and tilted to each drift. */
function chanceUnder({ looks, z }: StoppedAt): (drift: number) => number {
  const before = looks.slice(0, -1);
  const processes = [new ScoreProcess()];
  for (const { share, lower, upper } of before) processes.push(processes.at(-1)!.goOn(share, lower, upper));
  return (drift) => {
    const under = processes.map((process) => process.tilted(drift));
    const earlier = before.reduce((sum, { share, upper }, k) => sum + under[k]!.above(share, upper), 0);
    return earlier + under.at(-1)!.above(looks.at(-1)!.share, z);
  };
}

/** Limits that hold at every look together: estimate ± bound x standard error. @param bound the look's z bound */
export function repeatedLimits(
  estimate: number,
  standardError: number,
  bound: number,
): { readonly lower: number; readonly upper: number } {
  return { lower: estimate - bound * standardError, upper: estimate + bound * standardError };
}
