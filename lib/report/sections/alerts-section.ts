import { formatDifference, formatDifferenceInterval, formatMargin } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';

/** Losses that are both significant and large enough to matter, whether or not a rule names them. */
export function alertsSection({ decision }: Verdict, units: MetricUnits): Document {
  if (decision === null || decision.alerts.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: `Regressions (of ${formatCount(decision.alertsTested)} metric and slice pairs tested)`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Metric' },
        { title: 'Slice' },
        { title: 'Effect', align: 'right' },
        { title: 'Interval', align: 'right' },
        { title: 'Matters from', align: 'right' },
        { title: 'q', align: 'right' },
        { title: 'Rows', align: 'right' },
      ],
      rows: decision.alerts.map((alert) => {
        const unit = unitOf(units, alert.metric);
        return [
          text(alert.metric, 'bad'),
          text(formatSlice(alert.slice), 'bad'),
          text(formatDifference(alert.effect.improvement, unit)),
          text(formatDifferenceInterval(alert.interval.lower, alert.interval.upper, unit)),
          text(formatMargin(alert.margin, unit)),
          text(formatProbability(alert.q)),
          text(formatCount(alert.rows)),
        ];
      }),
    },
  ];
}
