import { useApi } from '#dashboard/api/use-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import { FreshnessMark } from '#dashboard/views/datasets/freshness-mark.tsx';
import { formatCount } from '#report/format/format-count.ts';

export function DatasetList() {
  const answer = useApi('list-datasets', {});
  return (
    <div class="stack">
      <ViewHeading title="Datasets" />
      <Loaded of={answer} what="the datasets">
        {({ datasets }) =>
          datasets.length === 0 ? (
            <EmptyNote title="No dataset is published yet">
              Publish one with <code>assize publish</code>.
            </EmptyNote>
          ) : (
            <DataTable
              label="Datasets"
              rows={datasets}
              keyOf={({ name }) => name}
              columns={[
                { title: 'Dataset', cell: ({ name }) => <a href={hrefTo(['datasets', name])}>{name}</a> },
                { title: 'About', cell: ({ title }) => title },
                { title: 'Rows', isNumber: true, cell: ({ rows }) => formatCount(rows) },
                { title: 'Freshness', cell: ({ freshness }) => <FreshnessMark of={freshness} /> },
                { title: 'Sensitivity', cell: ({ sensitivity }) => sensitivity },
                { title: 'Licence', cell: ({ licence }) => licence },
                {
                  title: 'Used by',
                  cell: ({ suites }) => (
                    <span class="line">
                      {suites.map((suite) => (
                        <a key={suite} href={hrefTo(['suites', suite])}>
                          {suite}
                        </a>
                      ))}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </div>
  );
}
