import type { ArmCoverage } from '#domain/gate/check-coverage.ts';
import type { ArmEstimate } from '#domain/gate/inference.ts';

export type RuleDecision = 'pass' | 'fail' | 'inconclusive' | 'not-applicable';

/** The interval that a rule was decided with. */
export interface ShownInterval {
  /** null: unbounded, the rows say nothing on that side. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** One-sided levels of the two limits. */
  readonly lowerAlpha: number;
  readonly upperAlpha: number;
  /** Confidence level, 1 − lowerAlpha − upperAlpha. */
  readonly level: number;
  readonly method: string;
}

/** How the candidate differs from the baseline, on the rows that both scored. */
export interface Effect {
  /** Positive: the candidate is better, whatever the metric's direction. */
  readonly improvement: number;
  /** Candidate − baseline, in the metric's unit. */
  readonly rawDifference: number;
}

/** One slice of a rule that judges several as one. */
export interface SliceResult {
  readonly slice: string;
  readonly decision: RuleDecision;
  /** Rows that were judged. */
  readonly rows: number;
  /** The improvement, or the candidate's level; null: not defined on these rows. */
  readonly estimate: number | null;
  readonly passP: number | null;
  /** Adjusted over the slices by Holm. */
  readonly failP: number | null;
  /** Why it could not be judged, in words that end a sentence; null: it was. */
  readonly reason: string | null;
}

/** One side of a rule at one look. */
export interface LookSide {
  /** Φ⁻¹(1 − p) of the rule's own test. */
  readonly z: number;
  /** The z value from which the side is decided; null: nothing could be spent yet. */
  readonly bound: number | null;
  /** One-sided alpha spent up to and with this look. */
  readonly spent: number;
}

/** A look at which the rule's error could be trusted. */
export interface RuleLook {
  /** From 1. */
  readonly wave: number;
  /** Share of the information that the planned rows will give. */
  readonly informationFraction: number;
  /** Scored rows of the rule's own. */
  readonly rows: number;
  readonly pass: LookSide;
  readonly fail: LookSide;
}

/** An estimate and its limits after a crossing, by the stagewise ordering: median-unbiased, in the rule's own quantity. */
export interface AdjustedEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Of each limit: what the rule spent in all on the side that it crossed. */
  readonly alpha: number;
  readonly method: string;
}

/** How a rule came to its decision over several looks (docs/sequential-design.md). */
export interface RuleSequential {
  /** Looks that could not be trusted are left out: they decided and spent nothing. */
  readonly looks: readonly RuleLook[];
  /** The bound that was crossed, and at which wave (from 1); null: none. */
  readonly crossed: { readonly wave: number; readonly side: 'pass' | 'fail' } | null;
  /** null: nothing was crossed. */
  readonly adjusted: AdjustedEstimate | null;
}

/** One rule on one slice, or over several. Where it crossed a bound, its figures are those of that look. */
export interface RuleResult {
  /** Readable and stable: waivers name it. */
  readonly id: string;
  readonly rule: string;
  readonly metric: string;
  /** A slice key, or `all`; over the slices of a dimension their pattern, `domain=*`. */
  readonly slice: string;
  readonly severity: 'block' | 'warn';
  readonly decision: RuleDecision;
  /** Ids of the live waivers that cover the failure; left out where none does. */
  readonly waivedBy?: readonly string[];
  /** One sentence. */
  readonly reason: string;
  /** What was judged against the threshold: the improvement, or the candidate's level. */
  readonly quantity: 'improvement' | 'level';
  readonly threshold: number;
  /** The side of the threshold on which the rule passes. */
  readonly passes: 'above' | 'below';
  readonly candidate: ArmEstimate | null;
  readonly baseline: ArmEstimate | null;
  readonly effect: Effect | null;
  readonly interval: ShownInterval | null;
  /** p value of the test whose rejection is a pass; null where there is no test. */
  readonly passP: number | null;
  readonly passAlpha: number;
  /** p value of the test whose rejection is a fail; null where there is no test. */
  readonly failP: number | null;
  /** The level that the rule held in the end; 0 for a rule that could not be tested. */
  readonly failAlpha: number;
  /** After a non-inferiority pass: whether the same interval lies above 0. null where that is not asked. */
  readonly alsoSuperior: boolean | null;
  /** Two-sided McNemar test of equal 0/1 metrics; null with clusters or other metrics. */
  readonly mcnemar: { readonly exact: number; readonly midP: number } | null;
  /** Independent rows that the rows are worth. */
  readonly effectiveN: number | null;
  /** Rows that would decide with 80 % power if the estimate is the truth; null: decided, or no number would. */
  readonly nNeeded: number | null;
  /** Distance from the threshold that passes with 80 % power at this n. */
  readonly minimumDetectableEffect: number | null;
  /** Chance that the rule passes at this n if candidate and baseline are equal; null for rules on the level. */
  readonly powerIfEqual: number | null;
  readonly method: string | null;
  readonly conventions: readonly string[];
  /** Unit of threshold and figures; left out: the metric's. */
  readonly unit?: string;
  /** Each slice of a rule that judges several as one; the figures above are the worst one's, the tests of all. */
  readonly slices?: readonly SliceResult[];
  /** Since 1.3; left out where the run has one look. */
  readonly sequential?: RuleSequential;
}

/** One metric on one slice, whether or not a rule speaks of it: it decides nothing. */
export interface MetricResult {
  readonly metric: string;
  /** A slice key, or `all`. */
  readonly slice: string;
  readonly candidate: ArmEstimate;
  /** null: no baseline. */
  readonly baseline: ArmEstimate | null;
  /** What the interval is of: the improvement, or the candidate's level where there is no baseline. */
  readonly quantity: 'improvement' | 'level';
  readonly effect: Effect | null;
  /** Both limits at the gate's alpha; null: there is nothing to infer from. */
  readonly interval: ShownInterval | null;
  /** Two-sided, against no difference, not corrected for how many are looked at; null: nothing to compare. */
  readonly p: number | null;
  /** Why the interval is missing or cannot be trusted, in words that end a sentence; null: it can. */
  readonly untrusted: string | null;
}

/** A loss that is both significant among all metrics and slices, and large enough to matter. */
export interface RegressionAlert {
  readonly metric: string;
  readonly slice: string;
  readonly effect: Effect;
  readonly interval: ShownInterval;
  /** One-sided, against no loss. */
  readonly p: number;
  /** Benjamini–Hochberg adjusted over the family. */
  readonly q: number;
  /** The loss from which it matters. */
  readonly margin: number;
  readonly rows: number;
  readonly clusters: number;
  readonly method: string;
  /** Ids of the rows that tell most of the loss, at most ten; left out where single rows were not looked at. */
  readonly tellingRows?: readonly string[];
}

export type GateOutcome = 'pass' | 'fail' | 'inconclusive' | 'incomplete' | 'waived';

export interface GateDecision {
  readonly outcome: GateOutcome;
  /** One plain sentence. */
  readonly reason: string;
  /** Why this pass is none by evidence, in a sentence: the suite lets open rules pass. Left out: it is. */
  readonly warning?: string;
  /** Ids of the rules that made the outcome. */
  readonly decidedBy: readonly string[];
  readonly candidateArm: string;
  /** null: no baseline, so only absolute rules applied. */
  readonly baselineArm: string | null;
  readonly rules: readonly RuleResult[];
  /** Every metric on all rows and on each slice; verdicts before version 1.1 have none. */
  readonly metrics?: readonly MetricResult[];
  readonly alerts: readonly RegressionAlert[];
  /** How many metric x slice were tested for alerts. */
  readonly alertsTested: number;
  /** One per arm. */
  readonly coverage: readonly ArmCoverage[];
  readonly look: {
    /** From 1. */
    readonly wave: number;
    readonly waves: number;
    /** Share of the planned rows that has been read. */
    readonly informationFraction: number;
    /**
     * Why no further wave is needed: the verdict is decided, further rows would hardly decide it, or there are none. null: open,
     * with rows to come. Since 1.3.
     */
    readonly stop?: 'decided' | 'futility' | 'all-rows' | null;
  };
}
