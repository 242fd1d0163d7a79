import { useCallback } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { Chart } from '#dashboard/charts/chart.tsx';
import { drawHistograms, histogramsHeight } from '#dashboard/charts/draw-histograms.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import { notesOf } from '#dashboard/views/run/distribution-notes.ts';
import { DifferenceTable, PercentileTable } from '#dashboard/views/run/distribution-tables.tsx';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';

type Distributions = ResponseOf<'read-distributions'>;

/** How latencies and differences of scores are spread, arm by arm, cold calls apart from warm ones. */
export function LatencyPart({ verdict, query }: RunPartProps) {
  const { runId } = verdict;
  const answer = useApi('read-distributions', { params: { runId }, query: { metric: query.metric } });
  return (
    <Loaded of={answer} what="the distributions" lines={12}>
      {(found) => (
        <div class="stack wide">
          {!found.available.some(({ metric }) => metric === 'latency') && (
            <EmptyNote title="Latency is not measured">
              No metric of the suite measures it (latency-percentile does), and single answers tell it only
              where they are served and were not answered in a batch.
            </EmptyNote>
          )}
          {found.metric === null ? (
            <EmptyNote title="Nothing is kept of single values">
              No row was judged, or no metric has a distribution.
            </EmptyNote>
          ) : (
            <Distribution found={found} metric={found.metric} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function Distribution({ found, metric }: { readonly found: Distributions; readonly metric: string }) {
  const { distributions, available } = found;
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawHistograms(plot, width, found),
    [found],
  );
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
        label={`Histograms of ${metric} by arm; the table below has their figures.`}
        height={histogramsHeight(distributions.length)}
        draw={draw}
      />
      {found.of === 'difference' ? <DifferenceTable found={found} /> : <PercentileTable found={found} />}
      <ul class="quiet small stack tight">
        {notesOf(found).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
