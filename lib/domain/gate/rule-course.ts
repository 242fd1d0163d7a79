import type { RuleLook } from '#domain/gate/gate-decision.ts';
import type { Look } from '#domain/gate/look.ts';
import type { RuleCase } from '#domain/gate/rule-case.ts';
import { type RuleLevels, ruleTests } from '#domain/gate/rule-result.ts';
import { asZ } from '#domain/statistics/sequential/as-z.ts';
import type { SpendingFunction } from '#domain/statistics/sequential/spending.ts';
import { type LookBounds, SpendingPath } from '#domain/statistics/sequential/spending-bounds.ts';

/** One look at which the rule's error could be trusted. */
interface Trusted {
  readonly wave: number;
  readonly share: number;
  /** Scored rows of the rule's own: its information, but for a factor. */
  readonly rows: number;
  readonly passP: number;
  readonly failP: number;
}

/** Where a rule crossed a bound, and what it saw there. */
export interface Crossing {
  readonly side: 'pass' | 'fail';
  readonly ruleCase: RuleCase;
  readonly look: Look;
  readonly levels: RuleLevels;
  /** The bounds up to and with the one that was crossed, information in shares of what is planned. */
  readonly bounds: readonly LookBounds[];
  readonly z: number;
  /** The alpha that was spent on these bounds. */
  readonly alpha: number;
}

/** The alpha that one look takes of a rule. */
export interface Held {
  readonly pass: number;
  /** After the split and the recycling; 0: no test. */
  readonly fail: number;
}

/** What happens to one rule from look to look. */
export class RuleCourse {
  readonly looks: RuleLook[] = [];
  crossing: Crossing | null = null;
  /** Of the newest look. */
  levels: RuleLevels = { passAlpha: 0, failAlpha: 0 };
  readonly #spending: SpendingFunction;
  readonly #trusted: Trusted[] = [];
  readonly #paths = new Map<number, { readonly path: SpendingPath; readonly bounds: LookBounds[] }>();
  #isTrustedNow = false;

  constructor(spending: SpendingFunction) {
    this.#spending = spending;
  }

  /** Whether the rule has been tested at all. */
  get wasTested(): boolean {
    return this.#trusted.length > 0;
  }

  /** Takes in what a look sees, before any alpha is spent on it. */
  see(ruleCase: RuleCase, { wave, share, isLast }: Look): void {
    const { inference, untested, obstacle, worst } = ruleCase;
    const before = this.#trusted.at(-1)?.rows ?? 0;
    this.#isTrustedNow = false;
    if (inference === null || untested !== null) return;
    // The worst slice may be another one at each look, so there is no one course of information to spend by.
    if (!isLast && worst !== undefined) return;
    // At the last look a rule may fail, though not pass, on an error that cannot be trusted: nothing better will come.
    if (!isLast && (obstacle !== null || inference.rows <= before)) return;
    this.#isTrustedNow = true;
    this.#trusted.push({ wave, share, rows: inference.rows, ...ruleTests(ruleCase, inference) });
  }

  /** Whether the rule fails at this look with this much of alpha. */
  fails(alpha: number): boolean {
    if (!this.#isTrustedNow || alpha <= 0) return false;
    return this.#trusted.at(-1)!.failP <= this.#boundsOf(alpha).at(-1)!.nominalAlpha;
  }

  /** Spends on this look. @param alpha the gate's, which untested rules show their intervals at */
  spend(ruleCase: RuleCase, look: Look, held: Held, alpha: number): void {
    const now = this.#trusted.at(-1);
    if (!this.#isTrustedNow || now === undefined) {
      this.levels = { passAlpha: alpha, failAlpha: 0 };
      return;
    }
    const pass = this.#boundsOf(held.pass);
    const fail = this.#boundsOf(held.fail);
    const failed = this.fails(held.fail);
    const mayPass = ruleCase.obstacle === null;
    const levels = { passAlpha: pass.at(-1)!.nominalAlpha, failAlpha: fail.at(-1)!.nominalAlpha };
    this.levels = levels;
    this.looks.push({
      wave: now.wave,
      informationFraction: now.share,
      rows: now.rows,
      pass: sideOf(now.passP, pass.at(-1)!),
      fail: sideOf(now.failP, fail.at(-1)!),
    });
    const crossed = (side: 'pass' | 'fail', z: number, bounds: readonly LookBounds[], spent: number) => {
      this.crossing = { side, ruleCase, look, levels, z, alpha: spent, bounds: this.#inShares(bounds) };
    };
    if (failed && this.crossing?.side !== 'fail') crossed('fail', asZ(now.failP), fail, held.fail);
    else if (this.crossing === null && mayPass && now.passP <= levels.passAlpha)
      crossed('pass', asZ(now.passP), pass, held.pass);
  }

  /** The bounds of all trusted looks where so much of alpha is spent from the first one on. */
  #boundsOf(alpha: number): readonly LookBounds[] {
    const known = this.#paths.get(alpha) ?? {
      path: new SpendingPath(alpha, this.#spending),
      bounds: [],
    };
    this.#paths.set(alpha, known);
    for (const { rows, share } of this.#trusted.slice(known.bounds.length)) {
      known.bounds.push(known.path.next(Math.max(rows, 1), share));
    }
    return known.bounds;
  }

  #inShares(bounds: readonly LookBounds[]): LookBounds[] {
    const { rows, share } = this.#trusted.at(-1)!;
    return bounds.map((look) => ({ ...look, share: (look.share * share) / rows }));
  }
}

function sideOf(p: number, { upper, spent }: LookBounds): RuleLook['pass'] {
  return { z: asZ(p), bound: Number.isFinite(upper) ? upper : null, spent };
}
