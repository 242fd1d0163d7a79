import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { Outcome } from '#dashboard/components/outcome.tsx';
import { When } from '#dashboard/components/when.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { formatPercent } from '#domain/format/format-metric.ts';
import { formatCount } from '#report/format/format-count.ts';

/** How much of a dataset the newest runs have read and scored. */
export function DatasetCoverage({ found }: { readonly found: ResponseOf<'read-dataset'> }) {
  return (
    <section class="stack" aria-label="Coverage over time">
      <h2>Coverage over time</h2>
      {found.coverage.length === 0 ? (
        <p class="quiet">No run on it has ended yet.</p>
      ) : (
        <DataTable
          label="Coverage of the newest runs"
          rows={found.coverage}
          keyOf={({ runId }) => runId}
          columns={[
            { title: 'Decided', cell: ({ decidedAt }) => <When at={decidedAt} /> },
            {
              title: 'Run',
              isHeader: true,
              cell: ({ runId, suite, candidate }) => (
                <a href={hrefTo(['runs', runId, 'cost'])}>
                  {suite} <code>{candidate}</code>
                </a>
              ),
            },
            { title: 'Outcome', cell: ({ outcome }) => <Outcome of={outcome} /> },
            {
              title: 'Version',
              cell: ({ datasetVersion }) =>
                datasetVersion === found.version ? (
                  'this one'
                ) : (
                  <code title={datasetVersion}>{datasetVersion.slice(0, 8)}</code>
                ),
            },
            {
              title: 'Rows read',
              isNumber: true,
              cell: ({ rows, datasetRows }) => `${formatCount(rows)} of ${formatCount(datasetRows)}`,
            },
            {
              title: 'Of them scored',
              isNumber: true,
              cell: ({ scoredShare }) => (scoredShare === null ? 'none' : formatPercent(scoredShare)),
            },
            {
              title: 'Read and scored',
              cell: ({ rows, datasetRows, scoredShare, candidate }) => (
                <meter
                  value={(rows / datasetRows) * (scoredShare ?? 0)}
                  aria-label={`Share of the dataset that is read and scored for ${candidate}`}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
