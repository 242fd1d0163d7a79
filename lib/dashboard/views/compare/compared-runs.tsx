import { useCallback, useMemo } from 'preact/hooks';
import { Chart } from '#dashboard/charts/chart.tsx';
import { drawPareto, PARETO_HEIGHT } from '#dashboard/charts/draw-pareto.ts';
import { ReportDocument } from '#dashboard/components/report-document.tsx';
import { SelectField } from '#dashboard/components/select-field.tsx';
import { changeQuery, hrefTo } from '#dashboard/routing/location.ts';
import { type Scorecard, type ScoredVerdict, scorecardOf } from '#report/scorecard.ts';
import { scorecardDocument } from '#report/scorecard-table.ts';

interface ComparedRunsProps {
  readonly scored: readonly ScoredVerdict[];
  /** The metric that the Pareto marks weigh; undefined: the one that decided. */
  readonly quality: string | undefined;
}

/** The scorecard of some runs, and who is beaten by nobody in quality, cost and latency. */
export function ComparedRuns({ scored, quality }: ComparedRunsProps) {
  const card = useMemo(() => scorecardOf(scored, quality), [scored, quality]);
  const { axes, metrics, entries } = card;
  return (
    <div class="stack wide">
      <div class="filters">
        <SelectField
          label="Quality"
          value={axes.quality ?? ''}
          options={metrics.map(({ name }) => name)}
          on={(next) => changeQuery({ quality: next })}
        />
      </div>
      <ReportDocument document={scorecardDocument(card)} />
      <Pareto card={card} />
      <ul class="key">
        {scored.map(({ verdict: { runId, suite, change } }) => (
          <li key={runId}>
            <a href={hrefTo(['runs', runId])}>
              {suite.name}: {change.candidate}
            </a>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p class="quiet">None of these runs has an arm to show.</p>}
    </div>
  );
}

function Pareto({ card }: { readonly card: Scorecard }) {
  const { axes } = card;
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawPareto(plot, width, card),
    [card],
  );
  if (axes.quality === null || (!axes.cost && axes.latency === null)) return null;
  return (
    <section class="stack" aria-label="Quality against cost and latency">
      <h2>
        Quality against{' '}
        {[axes.cost ? 'cost' : '', axes.latency === null ? '' : 'latency'].filter(Boolean).join(' and ')}
      </h2>
      <Chart
        label={`${axes.quality} of each arm against its cost and latency; the table above has the figures.`}
        height={PARETO_HEIGHT}
        draw={draw}
      >
        Filled: nobody is at least as good in all of them and better in one. Towards the upper left is better.
      </Chart>
    </section>
  );
}
