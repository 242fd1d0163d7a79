import { outcomesInOrder, type RunOutcome } from '#domain/run.ts';
import type { RunFigures } from '#domain/run-figures.ts';

/** As much of a run that has ended as figures over many runs need. */
export interface KpiRun {
  readonly runId: string;
  /** The run whose verdict it replaces; null: none. */
  readonly supersedes: string | null;
  readonly suite: string;
  readonly change: { readonly key: string; readonly subject: string; readonly candidate: string };
  readonly outcome: RunOutcome;
  /** When the event came that asked for it, and when the verdict was decided; ISO 8601. */
  readonly askedAt: string;
  readonly decidedAt: string;
  /** null: an earlier release ended it, and kept none. */
  readonly figures: RunFigures | null;
}

/**
 * What the service did, summed over runs that have ended. A run that a rerun has replaced counts where money and savings are
 * added up, and nowhere else.
 */
export interface Kpis {
  readonly changes: number;
  readonly runs: number;
  readonly outcomes: Readonly<Record<RunOutcome, number>>;
  /** Share that ended pass, fail or waived; null: there was no run. */
  readonly decidedShare: number | null;
  /** From the event to the verdict; null: there was no run. */
  readonly minutesToVerdict: { readonly median: number; readonly p95: number } | null;
  /**
   * Metrics and slices that lost significantly and by more than their margin. Of a version that a suite judged several times,
   * those of the run that found most: each is one regression, however often it is found.
   */
  readonly regressions: number;
  readonly saved: { readonly rows: number; readonly calls: number; readonly microUsd: number };
  /** Calls that have a price, and what the service used of AWS. */
  readonly spentMicroUsd: number;
  readonly unpricedCalls: number;
  /** Runs of an earlier release: their regressions, savings and money are in no sum. */
  readonly unknownFigures: number;
}

export function kpisOf(all: readonly KpiRun[]): Kpis {
  const replaced = new Set(all.map(({ supersedes }) => supersedes));
  const runs = all.filter(({ runId }) => !replaced.has(runId));
  const figures = all.flatMap((run) => run.figures ?? []);
  const sum = (read: (one: RunFigures) => number) => figures.reduce((total, one) => total + read(one), 0);
  const outcomes = Object.fromEntries(
    outcomesInOrder.map((outcome) => [outcome, runs.filter((run) => run.outcome === outcome).length]),
  ) as Record<RunOutcome, number>;
  const { pass, fail, waived } = outcomes;
  return {
    changes: new Set(runs.map(({ change }) => change.key)).size,
    runs: runs.length,
    outcomes,
    decidedShare: runs.length === 0 ? null : (pass + fail + waived) / runs.length,
    minutesToVerdict: minutesToVerdict(runs),
    regressions: regressionsIn(runs),
    saved: {
      rows: sum(({ rowsSaved }) => rowsSaved),
      calls: sum(({ callsSaved }) => callsSaved),
      microUsd: sum(({ microUsdSaved }) => microUsdSaved),
    },
    spentMicroUsd: sum(({ microUsd, awsMicroUsd }) => microUsd + awsMicroUsd),
    unpricedCalls: sum(({ unpricedCalls }) => unpricedCalls),
    unknownFigures: all.length - figures.length,
  };
}

/** Runs of one suite that judged the same version of the same subject. */
export function versionKey({ suite, change }: Pick<KpiRun, 'suite' | 'change'>): string {
  return JSON.stringify([suite, change.subject, change.candidate]);
}

function regressionsIn(runs: readonly KpiRun[]): number {
  return [...Map.groupBy(runs, versionKey).values()].reduce(
    (total, alike) => total + Math.max(...alike.map(({ figures }) => figures?.regressions ?? 0)),
    0,
  );
}

/** Where the clock of an event's source is ahead of ours, at least 0. */
function minutesToVerdict(runs: readonly KpiRun[]): Kpis['minutesToVerdict'] {
  const minutes = runs
    .map(({ askedAt, decidedAt }) => (Date.parse(decidedAt) - Date.parse(askedAt)) / 60_000)
    .filter((time) => Number.isFinite(time))
    .map((time) => Math.max(0, time))
    .sort((a, b) => a - b);
  return minutes.length === 0 ? null : { median: rank(minutes, 0.5), p95: rank(minutes, 0.95) };
}

/** The nearest-rank quantile of sorted values: no time that was not one of them. */
function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
