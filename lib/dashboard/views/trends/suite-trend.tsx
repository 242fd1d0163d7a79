import { useCallback } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { Chart } from '#dashboard/charts/chart.tsx';
import { drawTrend } from '#dashboard/charts/draw-trend.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { SelectField } from '#dashboard/components/select-field.tsx';
import { When } from '#dashboard/components/when.tsx';
import { changeQuery, hrefTo } from '#dashboard/routing/location.ts';
import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { ruleInterval } from '#report/sections/rule-figures.ts';

type Trend = ResponseOf<'read-trend'>;
type Point = Trend['points'][number];
type TrendMetric = Point['metrics'][number];

interface SuiteTrendProps {
  readonly suite: string;
  readonly suites: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** What a suite's runs found, version after version. */
export function SuiteTrend({ suite, suites, query }: SuiteTrendProps) {
  const { subject, slice } = query;
  const answer = useApi('read-trend', { params: { suite }, query: { subject, slice, limit: 100 } });
  return (
    <div class="stack">
      <Loaded of={answer} what="the trend" lines={14}>
        {({ points }) => {
          const metrics = metricsOf(points);
          const metric = metrics.find((name) => name === query.metric) ?? metrics[0] ?? '';
          return (
            <>
              <search class="filters">
                <SelectField
                  label="Suite"
                  value={suite}
                  options={suites}
                  on={(next) => changeQuery({ suite: next, metric: undefined })}
                />
                <SelectField
                  label="Metric"
                  value={metric}
                  options={metrics}
                  on={(next) => changeQuery({ metric: next })}
                />
              </search>
              {points.length === 0 ? (
                <EmptyNote title="No run of the suite has ended yet" />
              ) : (
                <MetricTrend points={points} metric={metric} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Those that decided a verdict first. */
function metricsOf(points: readonly Point[]): string[] {
  const all = points.flatMap(({ metrics }) => metrics);
  const deciding = all.filter(({ decides }) => decides);
  return [...new Set([...deciding, ...all].map(({ metric }) => metric))];
}

function MetricTrend({ points, metric }: { readonly points: readonly Point[]; readonly metric: string }) {
  const rows = points.map((point) => ({
    ...point,
    found: point.metrics.find((one) => one.metric === metric) ?? null,
  }));
  const unit = rows.find(({ found }) => found !== null)?.found?.unit ?? '';
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawTrend(plot, width, points, metric),
    [points, metric],
  );
  return (
    <>
      <Chart
        label={`${metric} of ${points.length} runs, oldest first; the table below has the figures.`}
        height={430}
        draw={draw}
      >
        Above: candidate and baseline, version after version. Below: the improvement with its interval. Round
        passed, square failed, diamond stayed open.
      </Chart>
      <DataTable
        label={`${metric}, newest first`}
        rows={rows.toReversed()}
        keyOf={({ runId }) => runId}
        columns={[
          { title: 'Outcome', cell: ({ outcome }) => <Outcome of={outcome} /> },
          {
            title: 'Candidate',
            isHeader: true,
            cell: ({ runId, candidate }) => (
              <a href={hrefTo(['runs', runId])}>
                <code>{candidate}</code>
              </a>
            ),
          },
          { title: 'Decided', cell: ({ decidedAt }) => <When at={decidedAt} /> },
          { title: 'Baseline', isNumber: true, cell: ({ found }) => level(found, 'baseline', unit) },
          { title: metric, isNumber: true, cell: ({ found }) => level(found, 'candidate', unit) },
          {
            title: 'Improvement',
            isNumber: true,
            cell: ({ found }) =>
              found?.effect == null ? '' : formatDifference(found.effect.improvement, unit),
          },
          { title: 'Interval', isNumber: true, cell: ({ found }) => interval(found, unit) },
          {
            title: 'p95 latency',
            isNumber: true,
            cell: ({ latencyMs }) => (latencyMs?.p95 == null ? '' : formatValue(latencyMs.p95, 'ms')),
          },
          { title: 'Cost', isNumber: true, cell: ({ costMicroUsd }) => formatUsd(costMicroUsd) },
        ]}
      />
    </>
  );
}

function level(found: TrendMetric | null, arm: 'candidate' | 'baseline', unit: string): string {
  const value = found?.[arm] ?? null;
  return value === null ? '' : formatValue(value, unit);
}

function interval(found: TrendMetric | null, unit: string): string {
  if (found?.interval == null) return '';
  return ruleInterval({ interval: found.interval, quantity: found.quantity }, unit);
}
