import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatProbability } from '#report/format/format-probability.ts';
import { ruleInterval } from '#report/sections/rule-figures.ts';

/** Every metric on all rows, whether or not a rule speaks of it; the slices stand in the verdict's document. */
export function metricsSection({ decision }: Verdict, units: MetricUnits): Document {
  const metrics = decision?.metrics?.filter(({ slice }) => slice === allRows) ?? [];
  if (metrics.length === 0) return [];
  return [
    { kind: 'heading', text: 'Metrics on all rows (these decide nothing)' },
    {
      kind: 'table',
      columns: [
        { title: 'Metric' },
        { title: 'Baseline', align: 'right' },
        { title: 'Candidate', align: 'right' },
        { title: 'Improvement', align: 'right' },
        { title: 'Interval', align: 'right' },
        { title: 'p', align: 'right' },
      ],
      rows: metrics.map((metric) => metricRow(metric, unitOf(units, metric.metric))),
    },
  ];
}

function metricRow(result: MetricResult, unit: string): Text[] {
  const { metric, baseline, candidate, effect, p } = result;
  // A long unit stands once, with the metric; shares, times and money show theirs in every figure.
  const isShort = unit === '' || ['share', 'ms', 'micro-USD'].includes(unit);
  const shown = isShort ? unit : '';
  return [
    text(isShort ? metric : `${metric} (${unit})`),
    text(baseline === null ? '' : formatValue(baseline.estimate, shown)),
    text(formatValue(candidate.estimate, shown)),
    text(effect === null ? '' : formatDifference(effect.improvement, shown)),
    text(ruleInterval(result, shown), result.untrusted === null ? 'plain' : 'quiet'),
    text(p === null ? '' : formatProbability(p)),
  ];
}
