import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { Facts } from '#dashboard/components/facts.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { cardFacts } from '#dashboard/views/datasets/card-facts.ts';
import { DatasetCoverage } from '#dashboard/views/datasets/dataset-coverage.tsx';
import { DatasetVersions } from '#dashboard/views/datasets/dataset-versions.tsx';
import { FreshnessBar } from '#dashboard/views/datasets/freshness-bar.tsx';
import { formatCount } from '#report/format/format-count.ts';

type Found = ResponseOf<'read-dataset'>;

/** A dataset's card, what its rows are like, and its versions; never the rows. */
export function DatasetDetail({ dataset }: { readonly dataset: string }) {
  const answer = useApi('read-dataset', { params: { dataset } });
  return (
    <div class="stack wide">
      <ViewHeading title={dataset} />
      <Loaded of={answer} what="the dataset" lines={14}>
        {(found) => <Detail found={found} />}
      </Loaded>
    </div>
  );
}

function Detail({ found }: { readonly found: Found }) {
  const { card, slices, strata, versions, suites, rows } = found;
  return (
    <>
      <div class="stack tight">
        <p class="strong">{found.title}</p>
        <p class="break">{found.description}</p>
      </div>
      <Facts
        of={[
          [
            'Rows',
            `${formatCount(rows)} in ${formatCount(found.clusters)} clusters and ${formatCount(found.blocks)} blocks`,
          ],
          ['Freshness', <FreshnessBar key="freshness" of={found.freshness} />],
          ['Refresh', found.freshness.refresh],
          ['Sensitivity', found.sensitivity],
          ['Licence', found.licence],
          [
            'Used by',
            suites.map((suite) => (
              <a key={suite} href={hrefTo(['suites', suite])}>
                {suite}{' '}
              </a>
            )),
          ],
          [
            'Version',
            <code key="version" class="break">
              {found.version}
            </code>,
          ],
          ['Before it', found.parent === null ? 'none' : <code class="break">{found.parent}</code>],
          ...cardFacts(card),
        ]}
      />
      <div class="columns">
        <section class="stack" aria-label="Slices">
          <h2>Slices</h2>
          {slices.length === 0 ? (
            <p class="quiet">The rows have no slices.</p>
          ) : (
            <DataTable
              label="Slices"
              rows={slices}
              keyOf={({ dimension, value }) => `${dimension}=${value}`}
              columns={[
                { title: 'Slice', cell: ({ dimension, value }) => `${dimension}=${value}` },
                {
                  title: 'Rows',
                  isNumber: true,
                  cell: (slice) =>
                    slice.rows === null ? <span class="quiet">not counted</span> : formatCount(slice.rows),
                },
                {
                  title: 'Share',
                  isNumber: true,
                  cell: (slice) =>
                    slice.rows === null ? (
                      ''
                    ) : (
                      <meter
                        value={slice.rows}
                        max={rows}
                        aria-label={`Share of ${slice.dimension}=${slice.value}`}
                      />
                    ),
                },
              ]}
            />
          )}
        </section>
        <section class="stack" aria-label="Strata">
          <h2>Strata</h2>
          <DataTable
            label="Strata"
            rows={strata}
            keyOf={({ stratum }) => stratum}
            columns={[
              { title: 'Stratum', cell: ({ stratum }) => (stratum === '' ? 'all rows' : stratum) },
              { title: 'Rows', isNumber: true, cell: (stratum) => formatCount(stratum.rows) },
            ]}
          />
        </section>
      </div>
      <DatasetCoverage found={found} />
      <DatasetVersions versions={versions} />
    </>
  );
}
