import type { GateDecision } from '#domain/gate/gate-decision.ts';
import type { ManifestDifference } from '#domain/triage/diff-manifests.ts';
import { rankSlices, type SliceLoss } from '#domain/triage/rank-slices.ts';
import type { ClusterLoss, RowLosses } from '#domain/triage/row-losses.ts';

/** Metrics whose losses are traced. */
const TRACED_METRICS = 3;

/** Where the loss of one metric lies. */
export interface MetricLoss {
  readonly metric: string;
  /** Those that carry more of the loss than of the rows, the largest excess first; at most five. */
  readonly slices: readonly SliceLoss[];
  /** Those that lost most, at most five; none where rows have no cluster. */
  readonly clusters: readonly ClusterLoss[];
}

/** Where to look first: what is new since the suite last passed, and which rows carry the loss. */
export interface Triage {
  /** The suite's last run that passed; null: there is none among its last fifty. */
  readonly lastPass: { readonly runId: string; readonly endedAt: string } | null;
  /** What decides results and differs from it; at most thirty. */
  readonly differences: readonly ManifestDifference[];
  /** All differences, those that are not listed included. */
  readonly differing: number;
  readonly losses: readonly MetricLoss[];
  /** Rows whose own scores were looked at; a prefix of every stratum where it is not all. */
  readonly rowsRead: number;
}

/** Whether a verdict says where its loss comes from. */
export function needsTriage({ outcome, alerts }: GateDecision): boolean {
  return outcome === 'fail' || outcome === 'waived' || alerts.length > 0;
}

/** Metrics that lost: those of the rules that failed, then those of alerts; at most three. */
export function lostMetrics({ rules, decidedBy, alerts }: GateDecision): string[] {
  const failed = decidedBy
    .map((id) => rules.find((rule) => rule.id === id))
    .filter((rule) => rule?.decision === 'fail')
    .map((rule) => rule!.metric);
  return [...new Set([...failed, ...alerts.map(({ metric }) => metric)])].slice(0, TRACED_METRICS);
}

/** Where each of these metrics lost. */
export function traceLosses(
  decision: GateDecision,
  metrics: readonly string[],
  rows: RowLosses,
): MetricLoss[] {
  return metrics.map((metric) => ({
    metric,
    slices: rankSlices(decision.metrics ?? [], metric),
    clusters: rows.clusters(metric),
  }));
}
