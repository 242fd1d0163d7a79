import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { ScoreProcess } from '#domain/statistics/sequential/score-process.ts';
import { type SpendingFunction, spentAlpha } from '#domain/statistics/sequential/spending.ts';

export const spendingBoundsMethod: Method = {
  id: 'lan-demets',
  name: 'Lan–DeMets group-sequential bounds',
  meaning:
    'Critical values for looks at any shares of the information, which together spend alpha and no more.',
  formula:
    'bound k: P(no crossing before, Z_k ≥ z_k) = spent(t_k) − spent(t_(k − 1)), by recursive integration',
  avoidWhen: 'Avoid where the error at a look cannot be trusted, as with few clusters: no look, no spending.',
  conventions: [
    'one-sided bounds of symmetric two-sided tests are taken at alpha / 2',
    'non-binding futility: efficacy bounds are those without it; binding: they make use of it',
    'a look beyond full information spends what is left',
  ],
  source:
    'Lan and DeMets 1983, Biometrika 70; Jennison and Turnbull 2000, Group Sequential Methods, 7 and 19',
};

export interface SpendingPlan {
  /** Shares of the information at the looks, ascending; the last may fall short of 1. */
  readonly shares: readonly number[];
  /** One-sided. */
  readonly alpha: number;
  readonly spending: SpendingFunction;
  /** Stops for futility, by spending beta under the drift that is to be found. Default: never. */
  readonly futility?: {
    readonly beta: number;
    readonly drift: number;
    readonly spending: SpendingFunction;
    readonly binding: boolean;
  };
}

export interface LookBounds {
  readonly share: number;
  /** At or above it the hypothesis is rejected. */
  readonly upper: number;
  /** At or below it the looks end without rejection; −∞: no such bound. */
  readonly lower: number;
  /** One-sided level that the look is tested at. */
  readonly nominalAlpha: number;
  /** Alpha spent up to and with this look. */
  readonly spent: number;
}

/** Bounds look by look: those of earlier looks never depend on later ones. */
export function spendingBounds({ shares, alpha, spending, futility }: SpendingPlan): LookBounds[] {
  let underNull = new ScoreProcess();
  let underEffect = new ScoreProcess(futility?.drift ?? 0);
  let [alphaSpent, betaSpent] = [0, 0];
  return shares.map((share, look) => {
    const isLast = look === shares.length - 1 && share >= 1;
    const spent = spentAlpha(spending, alpha, Math.min(1, share));
    const upper = underNull.upperBound(share, Math.max(0, spent - alphaSpent));
    alphaSpent = spent;
    let lower = Number.NEGATIVE_INFINITY;
    if (futility !== undefined) {
      const allowed = spentAlpha(futility.spending, futility.beta, Math.min(1, share));
      lower = isLast
        ? upper
        : Math.min(upper, underEffect.lowerBound(share, Math.max(0, allowed - betaSpent)));
      betaSpent = allowed;
      underEffect = underEffect.goOn(share, lower, upper);
    }
    underNull = underNull.goOn(share, futility?.binding === true ? lower : Number.NEGATIVE_INFINITY, upper);
    return { share, upper, lower, nominalAlpha: normalUpperTail(upper), spent };
  });
}

/** Chances to stop at each look above the upper, or below the lower, bound, for a drift. */
export function crossingChances(
  looks: readonly Pick<LookBounds, 'share' | 'upper' | 'lower'>[],
  drift: number,
): { readonly upper: readonly number[]; readonly lower: readonly number[]; readonly expectedShare: number } {
  let process = new ScoreProcess(drift);
  const [upper, lower]: number[][] = [[], []];
  let [expectedShare, left] = [0, 1];
  looks.forEach((look, k) => {
    const [up, down] = [process.above(look.share, look.upper), process.below(look.share, look.lower)];
    upper!.push(up);
    lower!.push(down);
    const stops = k === looks.length - 1 ? left : up + down;
    expectedShare += stops * look.share;
    left -= stops;
    process = process.goOn(look.share, look.lower, look.upper);
  });
  return { upper: upper!, lower: lower!, expectedShare };
}
