import { useApi } from '#dashboard/api/use-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';

export function SuiteList() {
  const answer = useApi('list-suites', {});
  return (
    <div class="stack">
      <ViewHeading title="Suites" />
      <Loaded of={answer} what="the suites">
        {({ suites }) =>
          suites.length === 0 ? (
            <EmptyNote title="No suite is published yet">
              Publish one with <code>assize publish</code>.
            </EmptyNote>
          ) : (
            <DataTable
              label="Suites"
              rows={suites}
              keyOf={({ name }) => name}
              columns={[
                { title: 'Suite', cell: ({ name }) => <a href={hrefTo(['suites', name])}>{name}</a> },
                { title: 'Subject', cell: ({ subject }) => subject },
                {
                  title: 'Dataset',
                  cell: ({ dataset }) => <a href={hrefTo(['datasets', dataset])}>{dataset}</a>,
                },
                { title: 'Team', cell: ({ owner }) => owner.team },
                {
                  title: 'Version',
                  cell: ({ version }) => <code title={version}>{version.slice(0, 12)}</code>,
                },
                {
                  title: 'More',
                  cell: ({ name }) => (
                    <span class="line">
                      <a href={hrefTo(['runs'], { suite: name })}>
                        runs<span class="unseen"> of {name}</span>
                      </a>
                      <a href={hrefTo(['trends'], { suite: name })}>
                        trend<span class="unseen"> of {name}</span>
                      </a>
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
