import { DataTable } from '#dashboard/components/data-table.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { formatDifference, formatDifferenceInterval, formatMargin } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { RegressionAlert } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';

/** Losses that are significant and large enough to matter, each with the way to its rows. */
export function Losses({ verdict, units }: { readonly verdict: Verdict; readonly units: MetricUnits }) {
  const { decision, runId } = verdict;
  if (decision === null || decision.alerts.length === 0) return null;
  return (
    <section class="stack" aria-label="Regressions">
      <h2>Regressions</h2>
      <p class="quiet">
        Of {formatCount(decision.alertsTested)} metric and slice pairs, those that lost significantly (q below
        0.05 by Benjamini and Hochberg) and by more than what matters.
      </p>
      <DataTable<RegressionAlert>
        label="Regressions"
        rows={decision.alerts}
        keyOf={({ metric, slice }) => `${metric} ${slice}`}
        columns={[
          { title: 'Metric', cell: ({ metric }) => metric },
          { title: 'Slice', cell: ({ slice }) => formatSlice(slice) },
          {
            title: 'Effect',
            isNumber: true,
            cell: ({ metric, effect }) => (
              <span class="bad strong">{formatDifference(effect.improvement, unitOf(units, metric))}</span>
            ),
          },
          {
            title: 'Interval',
            isNumber: true,
            cell: ({ metric, interval }) =>
              formatDifferenceInterval(interval.lower, interval.upper, unitOf(units, metric)),
          },
          {
            title: 'Matters from',
            isNumber: true,
            cell: ({ metric, margin }) => formatMargin(margin, unitOf(units, metric)),
          },
          { title: 'q', isNumber: true, cell: ({ q }) => formatProbability(q) },
          { title: 'Rows', isNumber: true, cell: ({ rows }) => formatCount(rows) },
          { title: 'Look', cell: (alert) => <LostRows runId={runId} alert={alert} /> },
        ]}
      />
    </section>
  );
}

/** The rows that the candidate lost, and those that tell most of it. */
function LostRows({ runId, alert }: { readonly runId: string; readonly alert: RegressionAlert }) {
  const { metric, slice, tellingRows = [] } = alert;
  const filter = {
    metric,
    change: 'lost',
    ...(slice !== allRows && { slice }),
    sort: 'effect',
    order: 'asc',
  };
  const [first] = tellingRows;
  const of = `${metric} on ${formatSlice(slice)}`;
  return (
    <span class="line">
      <a href={hrefTo(['runs', runId, 'rows'], filter)}>
        lost rows<span class="unseen"> of {of}</span>
      </a>
      {first !== undefined && (
        <a href={hrefTo(['runs', runId, 'rows'], { ...filter, row: first })}>
          <bdi>{first}</bdi>
          <span class="unseen"> tells most of {of}</span>
        </a>
      )}
    </span>
  );
}
