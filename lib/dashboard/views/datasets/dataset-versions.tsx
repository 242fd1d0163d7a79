import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { When } from '#dashboard/components/when.tsx';
import { formatCount } from '#report/format/format-count.ts';

type Versions = ResponseOf<'read-dataset'>['versions'];

/** How a dataset has grown or shrunk, version by version. */
export function DatasetVersions({ versions }: { readonly versions: Versions }) {
  const rows = versions.map((version, place) => ({ ...version, before: versions[place + 1] ?? null }));
  return (
    <section class="stack" aria-label="Versions">
      <h2>Versions</h2>
      <DataTable
        label="Versions of the dataset"
        rows={rows}
        keyOf={({ version }) => version}
        columns={[
          { title: 'Version', cell: ({ version }) => <code title={version}>{version.slice(0, 16)}</code> },
          { title: 'Rows', isNumber: true, cell: (version) => formatCount(version.rows) },
          {
            title: 'Against the one before',
            isNumber: true,
            cell: (version) =>
              version.before === null ? 'the first' : more(version.rows - version.before.rows),
          },
          {
            title: 'Slices',
            isNumber: true,
            cell: ({ slices }) =>
              slices === null ? <span class="quiet">not looked at</span> : formatCount(slices),
          },
          {
            title: 'Published',
            cell: ({ publishedAt }) => (publishedAt === null ? 'not kept' : <When at={publishedAt} />),
          },
        ]}
      />
    </section>
  );
}

function more(rows: number): string {
  if (rows === 0) return 'as many';
  return `${rows > 0 ? '+' : '−'}${formatCount(Math.abs(rows))}`;
}
