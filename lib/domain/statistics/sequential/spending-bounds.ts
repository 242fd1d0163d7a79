import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
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
    'where alpha is spent by another clock than the information, the bounds are correlated by the information',
    'a look that adds less than 2 % to the information is tested at its own increment of alpha (Bonferroni)',
  ],
  source:
    'Lan and DeMets 1983, Biometrika 70, and 1989, Statistics in Medicine 8; Jennison and Turnbull 2000, Group Sequential Methods, 7 and 19',
};

/** Growth of the information below which two looks are too alike for the recursion to tell them apart. */
const LEAST_GROWTH = 1.02;

export interface SpendingPlan {
  /** Shares of the information at the looks, ascending; the last may fall short of 1. */
  readonly shares: readonly number[];
  /** Where alpha is spent by another clock: how far that is at each look, ascending. Default: the shares. */
  readonly spendAt?: readonly number[];
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

/** Upper bounds one look after the other; what later looks bring never changes them. */
export class SpendingPath {
  readonly #alpha: number;
  readonly #spending: SpendingFunction;
  #process = new ScoreProcess();
  #spent = 0;

  /** @param alpha one-sided */
  constructor(alpha: number, spending: SpendingFunction) {
    this.#alpha = alpha;
    this.#spending = spending;
  }

  /**
   * The next look.
   *
   * @param share its information, in any unit that all looks of the path share; more than at the look before
   * @param spendAt how far the clock is that alpha is spent by, 1 from its end on
   * @param stopsBelow the look's lower bound, given its upper one, where the upper ones make use of it. Default: none.
   */
  next(
    share: number,
    spendAt: number,
    stopsBelow: (upper: number) => number = () => Number.NEGATIVE_INFINITY,
  ): LookBounds {
    const before = this.#spent;
    const spent = Math.max(before, spentAlpha(this.#spending, this.#alpha, spendAt));
    this.#spent = spent;
    const isFirst = this.#process.share === 0;
    if (share < LEAST_GROWTH * this.#process.share) {
      // The process stays where it was: a bound that was not counted makes the later ones wider, never too narrow.
      const upper = normalUpperQuantile(spent - before);
      return { share, upper, lower: stopsBelow(upper), nominalAlpha: spent - before, spent };
    }
    const upper = this.#process.upperBound(share, spent - before);
    const lower = stopsBelow(upper);
    this.#process = this.#process.goOn(share, lower, upper);
    return { share, upper, lower, nominalAlpha: isFirst ? spent : normalUpperTail(upper), spent };
  }
}

/** Bounds look by look: those of earlier looks never depend on later ones. */
export function spendingBounds(plan: SpendingPlan): LookBounds[] {
  const { shares, spendAt = shares, alpha, spending, futility } = plan;
  const path = new SpendingPath(alpha, spending);
  if (futility === undefined) return shares.map((share, look) => path.next(share, spendAt[look]!));
  let underEffect = new ScoreProcess(futility.drift);
  let betaSpent = 0;
  return shares.map((share, look) => {
    const isLast = look === shares.length - 1 && share >= 1;
    const allowed = spentAlpha(futility.spending, futility.beta, Math.min(1, share));
    const lowerOf = (upper: number) =>
      isLast ? upper : Math.min(upper, underEffect.lowerBound(share, Math.max(0, allowed - betaSpent)));
    const bounds = futility.binding
      ? path.next(share, spendAt[look]!, lowerOf)
      : path.next(share, spendAt[look]!);
    const lower = lowerOf(bounds.upper);
    betaSpent = allowed;
    underEffect = underEffect.goOn(share, lower, bounds.upper);
    return { ...bounds, lower };
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
