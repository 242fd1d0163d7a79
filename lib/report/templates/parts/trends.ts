import { formatValue } from '#domain/format/format-metric.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { axisOf } from '#report/charts/axis-of.ts';
import { tickText, tickUnit } from '#report/charts/tick-text.ts';
import { type Document, type Plot, type PlotPoint, type Text, text } from '#report/document.ts';
import { outcomeTone } from '#report/outcome-tone.ts';

/** Suites that are drawn; the table has all. */
const MOST = 12;

/** A suite's leading metric over the versions of a subject: first and last in a table, and the way between as a plot. */
export function trends(entries: readonly ReportEntry[]): Document {
  const groups = [
    ...Map.groupBy(entries, ({ suite, change }) => JSON.stringify([suite, change.subject])).values(),
  ]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length);
  const rows = groups.flatMap((group) => trendRow(group) ?? []);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Trends of what was judged twice or more' },
    {
      kind: 'table',
      columns: [
        { title: 'Suite' },
        { title: 'Subject' },
        { title: 'Metric' },
        { title: 'Versions', align: 'right' },
        { title: 'First', align: 'right' },
        { title: 'Last', align: 'right' },
        { title: 'Last baseline', align: 'right' },
        { title: 'Last verdict' },
      ],
      rows: rows.map(({ cells }) => cells),
    },
    ...groups.slice(0, MOST).flatMap((group) => plotOf(group) ?? []),
  ];
}

function trendRow(group: readonly ReportEntry[]): { readonly cells: readonly Text[] } | null {
  const metric = leadingMetric(group);
  const [first, last] = [group[0], group.at(-1)];
  if (metric === null || first === undefined || last === undefined) return null;
  const value = (entry: ReportEntry, of: 'candidate' | 'baseline') =>
    formatValue(entry.metrics.find((one) => one.metric === metric.metric)?.[of] ?? null, metric.unit);
  return {
    cells: [
      text(last.suite),
      text(last.change.subject),
      text(metric.metric),
      text(String(group.length)),
      text(`${value(first, 'candidate')} (${first.change.candidate})`),
      text(`${value(last, 'candidate')} (${last.change.candidate})`),
      text(value(last, 'baseline')),
      text(last.outcome, outcomeTone(last.outcome)),
    ],
  };
}

function plotOf(group: readonly ReportEntry[]): Plot | null {
  const metric = leadingMetric(group);
  if (metric === null) return null;
  const at = ({ decidedAt }: ReportEntry) => Date.parse(decidedAt);
  const points = (of: 'candidate' | 'baseline') =>
    group.flatMap((entry): PlotPoint[] => {
      const value = entry.metrics.find((one) => one.metric === metric.metric)?.[of];
      if (value === null || value === undefined) return [];
      const marked =
        of === 'candidate' ? { label: entry.change.candidate, tone: outcomeTone(entry.outcome) } : {};
      return [{ x: at(entry), y: value, ...marked }];
    });
  const series = [
    { name: 'candidate', drawn: 'line' as const, points: points('candidate') },
    { name: 'baseline', drawn: 'dashes' as const, points: points('baseline') },
  ].filter((one) => one.points.length > 0);
  const drawn = series.flatMap((one) => one.points);
  if (drawn.length < 2) return null;
  const unit = tickUnit(metric.unit, 'level');
  const [{ suite, change }] = group as readonly [ReportEntry, ...ReportEntry[]];
  return {
    kind: 'plot',
    title: `${suite}: ${metric.metric} of ${change.subject} by version`,
    x: timeAxis(drawn.map(({ x }) => x)),
    y: axisOf(
      unit === '' ? metric.metric : `${metric.metric}, ${unit}`,
      drawn.map(({ y }) => y),
      (value) => tickText(value, metric.unit, 'level'),
    ),
    series,
  };
}

/** The metric that decided most often; else the first that has figures. */
function leadingMetric(
  group: readonly ReportEntry[],
): { readonly metric: string; readonly unit: string } | null {
  const known = new Map(group.flatMap(({ metrics }) => metrics).map((metric) => [metric.metric, metric]));
  const votes = new Map<string, number>();
  for (const { metric } of group.flatMap(({ decidedBy }) => decidedBy)) {
    if (known.has(metric)) votes.set(metric, (votes.get(metric) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return (most === undefined ? undefined : known.get(most[0])) ?? [...known.values()][0] ?? null;
}

const DAY_MS = 86_400_000;

/** Days, or minutes where all happened within two days. */
function timeAxis(times: readonly number[]) {
  const isShort = Math.max(...times) - Math.min(...times) < 2 * DAY_MS;
  return axisOf(isShort ? 'time, UTC' : 'day, UTC', times, (value) => {
    const iso = new Date(value).toISOString();
    return isShort ? iso.slice(11, 19) : iso.slice(5, 10);
  });
}
