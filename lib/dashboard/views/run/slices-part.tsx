import { DataTable, ScrollRegion } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Skeleton } from '#dashboard/components/loaded.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { heatOf, slicesByMetric } from '#dashboard/views/run/slice-heat.ts';
import { useUnits } from '#dashboard/views/run/use-units.ts';
import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatProbability } from '#report/format/format-probability.ts';
import { ruleInterval } from '#report/sections/rule-figures.ts';

/** Every metric on every slice: where a change helps and where it hurts, whether or not a rule asks. */
export function SlicesPart({ verdict, query }: RunPartProps) {
  const units = useUnits(verdict.runId);
  const results = verdict.decision?.metrics ?? [];
  if (units === null) return <Skeleton what="the metrics" lines={12} />;
  if (results.length === 0) {
    return (
      <EmptyNote title="No figures of metrics">
        The verdict was issued before any could be worked out.
      </EmptyNote>
    );
  }
  const metrics = [...new Set(results.map(({ metric }) => metric))];
  const chosen = metrics.find((metric) => metric === query.metric) ?? metrics[0]!;
  return (
    <div class="stack wide">
      <HeatMap results={results} metrics={metrics} units={units} />
      <section class="stack" aria-label="One metric, slice by slice">
        <div class="line apart">
          <h2>{chosen}, slice by slice</h2>
          <label class="line small">
            Metric
            <select
              value={chosen}
              onChange={({ currentTarget }) => changeQuery({ metric: currentTarget.value })}
            >
              {metrics.map((metric) => (
                <option key={metric}>{metric}</option>
              ))}
            </select>
          </label>
        </div>
        <SliceTable
          results={results.filter(({ metric }) => metric === chosen)}
          unit={unitOf(units, chosen)}
        />
      </section>
    </div>
  );
}

function HeatMap({
  results,
  metrics,
  units,
}: {
  readonly results: readonly MetricResult[];
  readonly metrics: readonly string[];
  readonly units: MetricUnits;
}) {
  const { slices, at } = slicesByMetric(results);
  return (
    <section class="stack tight" aria-label="Metrics by slices">
      <h2>Improvement by metric and slice</h2>
      <p class="quiet">
        Positive is better, whatever the metric. The deeper the colour, the larger the share of the metric’s
        largest change; bold: its interval excludes no difference. These figures are not corrected for how
        many there are.
      </p>
      <ScrollRegion label="Improvement by metric and slice">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">Slice</th>
              {metrics.map((metric) => (
                <th key={metric} scope="col" class="number">
                  {metric}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slices.map((slice) => (
              <tr key={slice}>
                <th scope="row">{formatSlice(slice)}</th>
                {metrics.map((metric) => (
                  <HeatCell
                    key={metric}
                    result={at(slice, metric)}
                    all={results}
                    unit={unitOf(units, metric)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function HeatCell({
  result,
  all,
  unit,
}: {
  readonly result: MetricResult | undefined;
  readonly all: readonly MetricResult[];
  readonly unit: string;
}) {
  if (result === undefined) return <td class="quiet">–</td>;
  const { heat, isCertain } = heatOf(result, all);
  const text =
    result.effect === null
      ? formatValue(result.candidate.estimate, unit)
      : formatDifference(result.effect.improvement, unit);
  return (
    <td data-heat={heat} class={isCertain ? 'certain' : ''} title={result.untrusted ?? ''}>
      {text}
    </td>
  );
}

function SliceTable({ results, unit }: { readonly results: readonly MetricResult[]; readonly unit: string }) {
  return (
    <DataTable
      label="One metric, slice by slice"
      rows={results}
      keyOf={({ slice }) => slice}
      columns={[
        { title: 'Slice', cell: ({ slice }) => formatSlice(slice) },
        { title: 'Rows', isNumber: true, cell: ({ candidate }) => formatCount(candidate.rows) },
        {
          title: 'Baseline',
          isNumber: true,
          cell: ({ baseline }) => (baseline === null ? '' : formatValue(baseline.estimate, unit)),
        },
        {
          title: 'Candidate',
          isNumber: true,
          cell: ({ candidate }) => formatValue(candidate.estimate, unit),
        },
        {
          title: 'Improvement',
          isNumber: true,
          cell: ({ effect }) => (effect === null ? '' : formatDifference(effect.improvement, unit)),
        },
        { title: 'Interval', isNumber: true, cell: (result) => ruleInterval(result, unit) },
        { title: 'p', isNumber: true, cell: ({ p }) => (p === null ? '' : formatProbability(p)) },
        {
          title: 'Trust',
          cell: ({ untrusted }) => (untrusted === null ? '' : <span class="quiet">{untrusted}</span>),
        },
      ]}
    />
  );
}
