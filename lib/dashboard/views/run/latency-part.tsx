import { useCallback } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { Chart } from '#dashboard/charts/chart.tsx';
import { drawHistograms, histogramsHeight } from '#dashboard/charts/draw-histograms.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { formatValue } from '#domain/format/format-metric.ts';
import { formatCount } from '#report/format/format-count.ts';

type Distributions = ResponseOf<'read-distributions'>;

/** How latencies and differences of scores are spread, arm by arm, cold calls apart from warm ones. */
export function LatencyPart({ verdict, query }: RunPartProps) {
  const { runId } = verdict;
  const answer = useApi('read-distributions', { params: { runId }, query: { metric: query.metric } });
  return (
    <Loaded of={answer} what="the distributions" lines={12}>
      {(found) =>
        found.metric === null ? (
          <EmptyNote title="Nothing is kept of single values">
            No row was judged, or no metric has a distribution.
          </EmptyNote>
        ) : (
          <Distribution found={found} metric={found.metric} />
        )
      }
    </Loaded>
  );
}

function Distribution({ found, metric }: { readonly found: Distributions; readonly metric: string }) {
  const { distributions, unit, available } = found;
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawHistograms(plot, width, found),
    [found],
  );
  const figure = (value: number | undefined) => (value === undefined ? 'unknown' : formatValue(value, unit));
  return (
    <section class="stack" aria-label="Distribution">
      <div class="line apart">
        <h2>{found.of === 'difference' ? `${metric}: candidate − baseline, row by row` : metric}</h2>
        <label class="line small">
          Of
          <select
            value={metric}
            onChange={({ currentTarget }) => changeQuery({ metric: currentTarget.value })}
          >
            {available.map((one) => (
              <option key={`${one.metric} ${one.of}`} value={one.metric}>
                {one.of === 'difference' ? `${one.metric} (difference)` : one.metric}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Chart
        label={`Histograms of ${metric} by arm; the table below has their percentiles.`}
        height={histogramsHeight(distributions.length)}
        draw={draw}
      />
      <DataTable
        label={`Percentiles of ${metric}`}
        rows={distributions}
        keyOf={({ arm, calls }) => `${arm} ${calls}`}
        columns={[
          { title: 'Arm', cell: ({ arm }) => arm },
          { title: 'Calls', cell: ({ calls }) => calls },
          { title: 'Values', isNumber: true, cell: ({ values }) => formatCount(values) },
          { title: 'p50', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p50) },
          { title: 'p90', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p90) },
          { title: 'p95', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p95) },
          { title: 'p99', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p99) },
        ]}
      />
    </section>
  );
}
