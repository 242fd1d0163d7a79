import { useCallback } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { Chart } from '#dashboard/charts/chart.tsx';
import { barsHeight, drawCostBars } from '#dashboard/charts/draw-cost-bars.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { SelectField } from '#dashboard/components/select-field.tsx';
import { changeQuery } from '#dashboard/routing/location.ts';
import { PeriodFields } from '#dashboard/views/trends/period-fields.tsx';
import { formatCount } from '#report/format/format-count.ts';
import { formatUsd } from '#report/format/format-usd.ts';

const groups = ['team', 'suite', 'trigger', 'model', 'day'];
const usd = (dollars: number) => formatUsd(dollars * 1e6);

/** What runs cost in a period, by who pays or what asked for it. */
export function CostTrend({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const { by = 'team', from, to } = query;
  const answer = useApi('read-cost', { query: { by, from, to } });
  return (
    <div class="stack">
      <Loaded of={answer} what="the cost" lines={10}>
        {(found) => <Cost found={found} />}
      </Loaded>
    </div>
  );
}

function Cost({ found }: { readonly found: ResponseOf<'read-cost'> }) {
  const { sums, total, by, from, to } = found;
  const draw = useCallback<Parameters<typeof Chart>[0]['draw']>(
    (plot, width) => drawCostBars(plot, width, sums),
    [sums],
  );
  return (
    <>
      <div class="line">
        <search class="filters" aria-label="Groups">
          <SelectField label="By" value={by} options={groups} on={(next) => changeQuery({ by: next })} />
        </search>
        <PeriodFields from={from} to={to} />
      </div>
      {sums.length === 0 ? (
        <EmptyNote title="No run was billed in this period" />
      ) : (
        <>
          <Chart
            label={`Cost by ${by}; the table below has the figures.`}
            height={barsHeight(sums.length)}
            draw={draw}
          />
          <DataTable
            label={`Cost by ${by}`}
            rows={[...sums, { ...total, group: 'in all' }]}
            keyOf={({ group }) => group}
            columns={[
              { title: by, cell: ({ group }) => group },
              { title: 'Providers', isNumber: true, cell: ({ providerUsd }) => usd(providerUsd) },
              { title: 'AWS', isNumber: true, cell: ({ awsUsd }) => usd(awsUsd) },
              {
                title: 'Sum',
                isNumber: true,
                cell: ({ totalUsd }) => <span class="strong">{usd(totalUsd)}</span>,
              },
              { title: 'Calls', isNumber: true, cell: ({ calls }) => formatCount(calls) },
              {
                title: 'Unpriced calls',
                isNumber: true,
                cell: ({ unpricedCalls }) => formatCount(unpricedCalls),
              },
              { title: 'Runs', isNumber: true, cell: ({ runs }) => formatCount(runs) },
            ]}
          />
        </>
      )}
    </>
  );
}
