import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { RunOutcome } from '#domain/run.ts';

/** Best first. */
export const outcomesInOrder = [
  'pass',
  'waived',
  'inconclusive',
  'incomplete',
  'fail',
] as const satisfies readonly RunOutcome[];

/** What the service did, summed over verdicts; as `GET /v1/kpis` defines each figure. */
export interface ReportKpis {
  readonly changes: number;
  readonly runs: number;
  readonly outcomes: Readonly<Record<RunOutcome, number>>;
  /** Share that ended pass, fail or waived; null: there was no run. */
  readonly decidedShare: number | null;
  /** From the event to the verdict; null: there was no run. */
  readonly minutesToVerdict: { readonly median: number; readonly p95: number } | null;
  /** Metrics and slices that lost significantly and by more than their margin. */
  readonly regressions: number;
  readonly saved: ReportEntry['saved'];
  /** Calls that have a price, and what the service used of AWS. */
  readonly spentMicroUsd: number;
  readonly unpricedCalls: number;
}

export function reportKpis(entries: readonly ReportEntry[]): ReportKpis {
  const outcomes = Object.fromEntries(
    outcomesInOrder.map((outcome) => [outcome, entries.filter((entry) => entry.outcome === outcome).length]),
  ) as Record<RunOutcome, number>;
  const minutes = entries
    .map(({ askedAt, decidedAt }) => (Date.parse(decidedAt) - Date.parse(askedAt)) / 60_000)
    .sort((a, b) => a - b);
  const sum = (figure: (entry: ReportEntry) => number) =>
    entries.reduce((total, entry) => total + figure(entry), 0);
  const { pass, fail, waived } = outcomes;
  return {
    changes: new Set(entries.map(({ change }) => change.key)).size,
    runs: entries.length,
    outcomes,
    decidedShare: entries.length === 0 ? null : (pass + fail + waived) / entries.length,
    minutesToVerdict: minutes.length === 0 ? null : { median: rank(minutes, 0.5), p95: rank(minutes, 0.95) },
    regressions: sum(({ alertCount }) => alertCount),
    saved: {
      rows: sum(({ saved }) => saved.rows),
      calls: sum(({ saved }) => saved.calls),
      microUsd: sum(({ saved }) => saved.microUsd),
    },
    spentMicroUsd: sum(({ cost }) => cost.microUsd + cost.awsMicroUsd),
    unpricedCalls: sum(({ cost }) => cost.unpricedCalls),
  };
}

/** The nearest-rank quantile of sorted values. */
function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
