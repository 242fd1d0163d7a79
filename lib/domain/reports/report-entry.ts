import type { RuleDecision } from '#domain/gate/gate-decision.ts';
import type { RunOutcome } from '#domain/run.ts';
import { runFigures } from '#domain/run-figures.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';

/** Units of metrics by the suite's names for them. */
export type Units = Readonly<Record<string, string>>;

/** Rules and alerts that one entry keeps; the verdict document has them all. */
const MOST = 10;

/** What a deciding rule found. */
export interface EntryRule {
  readonly id: string;
  readonly decision: RuleDecision;
  readonly metric: string;
  readonly unit: string;
  readonly quantity: 'improvement' | 'level';
  /** The improvement or the candidate's level; null: there was none. */
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A loss that was both significant and large enough to matter. */
export interface EntryAlert {
  readonly metric: string;
  readonly unit: string;
  readonly slice: string;
  readonly improvement: number;
}

/** One metric on all rows. */
export interface EntryMetric {
  readonly metric: string;
  readonly unit: string;
  readonly candidate: number | null;
  readonly baseline: number | null;
}

/** What reports over many verdicts need of one: small enough to hold thousands. */
export interface ReportEntry {
  readonly runId: string;
  readonly attempt: number;
  readonly supersedes: string | null;
  readonly suite: string;
  readonly team: string;
  readonly change: {
    readonly key: string;
    readonly kind: string;
    readonly subject: string;
    readonly candidate: string;
  };
  readonly baseline: string | null;
  readonly outcome: RunOutcome;
  /** It passed though a rule stayed open. */
  readonly isWarned: boolean;
  readonly headline: string;
  /** When the event came that asked for it, and when the verdict was decided. */
  readonly askedAt: string;
  readonly decidedAt: string;
  readonly rows: number;
  readonly decidedBy: readonly EntryRule[];
  readonly alerts: readonly EntryAlert[];
  /** All of them, beside the first ten that are kept. */
  readonly alertCount: number;
  readonly metrics: readonly EntryMetric[];
  /** Ids of the waivers that it rests on. */
  readonly waivers: readonly string[];
  readonly cost: {
    readonly microUsd: number;
    readonly awsMicroUsd: number;
    readonly calls: number;
    readonly unpricedCalls: number;
    readonly tags: Readonly<Record<string, string>>;
  };
  readonly saved: { readonly rows: number; readonly calls: number; readonly microUsd: number };
}

export function reportEntry(verdict: Verdict, units: Units): ReportEntry {
  const { decision, earlyEnd, change, cost } = verdict;
  const figures = runFigures(verdict);
  // No rule decided anything in a run that ended early.
  const alerts = earlyEnd === null ? (decision?.alerts ?? []) : [];
  const decided = new Set(decision?.decidedBy ?? []);
  const unitOf = (metric: string) => units[metric] ?? '';
  return {
    runId: verdict.runId,
    attempt: verdict.attempt,
    supersedes: verdict.supersedes,
    suite: verdict.suite.name,
    team: verdict.suite.owner.team,
    change: { key: change.key, kind: change.kind, subject: change.subject, candidate: change.candidate },
    baseline: verdict.baseline.version,
    outcome: verdict.outcome,
    isWarned: verdict.outcome === 'pass' && decision?.warning !== undefined,
    headline: verdict.headline,
    askedAt: change.cause.occurredAt,
    decidedAt: verdict.decidedAt,
    rows: verdict.rows,
    decidedBy: (decision?.rules ?? [])
      .filter(({ id }) => decided.has(id))
      .slice(0, MOST)
      .map((rule) => ({
        id: rule.id,
        decision: rule.decision,
        metric: rule.metric,
        unit: rule.unit ?? unitOf(rule.metric),
        quantity: rule.quantity,
        estimate:
          rule.quantity === 'level' ? (rule.candidate?.estimate ?? null) : (rule.effect?.improvement ?? null),
        lower: rule.interval?.lower ?? null,
        upper: rule.interval?.upper ?? null,
      })),
    alerts: alerts.slice(0, MOST).map(({ metric, slice, effect }) => ({
      metric,
      unit: unitOf(metric),
      slice,
      improvement: effect.improvement,
    })),
    alertCount: figures.regressions,
    metrics: (decision?.metrics ?? [])
      .filter(({ slice }) => slice === allRows)
      .map(({ metric, candidate, baseline }) => ({
        metric,
        unit: unitOf(metric),
        candidate: candidate.estimate,
        baseline: baseline?.estimate ?? null,
      })),
    waivers: (verdict.waivers ?? []).map(({ id }) => id),
    cost: {
      microUsd: figures.microUsd,
      awsMicroUsd: figures.awsMicroUsd,
      calls: cost.arms.reduce((sum, arm) => sum + arm.calls, 0),
      unpricedCalls: figures.unpricedCalls,
      tags: cost.tags,
    },
    saved: {
      rows: figures.rowsSaved,
      calls: figures.callsSaved,
      microUsd: figures.microUsdSaved,
    },
  };
}
