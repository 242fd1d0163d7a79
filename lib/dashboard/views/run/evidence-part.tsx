import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';
import { CopyButton } from '#dashboard/components/copy-button.tsx';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import { hrefTo } from '#dashboard/routing/location.ts';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';

/** What decided the result and was frozen before it, what is new in it, and where the files lie. */
export function EvidencePart({ verdict: { runId } }: RunPartProps) {
  const manifest = useApi('read-manifest', { params: { runId } }, { isFixed: true });
  const evidence = useApi('read-evidence', { params: { runId } }, { isFixed: true });
  return (
    <div class="stack wide">
      <Loaded of={manifest} what="the manifest" lines={10}>
        {(found) => (
          <>
            <ChangedSince changed={found.changedSince} />
            <section class="stack tight" aria-label="Manifest">
              <h2>Manifest</h2>
              <p class="quiet">
                Everything that decides the result, frozen before the first row. SHA-256{' '}
                <code class="break">{found.hash}</code>
              </p>
              <details>
                <summary>Show the document</summary>
                <pre>{JSON.stringify(found.manifest, null, 2)}</pre>
              </details>
            </section>
          </>
        )}
      </Loaded>
      <Loaded of={evidence} what="the places of the evidence">
        {(found) => <Places found={found} />}
      </Loaded>
    </div>
  );
}

function ChangedSince({ changed }: { readonly changed: ResponseOf<'read-manifest'>['changedSince'] }) {
  if (changed === null) {
    return (
      <section class="stack tight" aria-label="What changed">
        <h2>What changed since the last pass</h2>
        <p class="quiet">Not traced: there was no loss to trace, or no run of the suite had passed before.</p>
      </section>
    );
  }
  const { lastPass, differences, differing } = changed;
  return (
    <section class="stack" aria-label="What changed">
      <h2>What changed since the last pass</h2>
      <p>
        <a href={hrefTo(['runs', lastPass.runId])}>{lastPass.runId}</a> passed on {lastPass.endedAt}.{' '}
        {differing === 0
          ? 'Nothing that decides results has changed since.'
          : `${differing} ${differing === 1 ? 'field differs' : 'fields differ'}${differing > differences.length ? `; the first ${differences.length} are listed` : ''}.`}
      </p>
      {differences.length > 0 && (
        <DataTable
          label="Fields that differ"
          rows={differences}
          keyOf={({ path }) => path}
          columns={[
            { title: 'Field', cell: ({ path }) => <code class="break">{path}</code> },
            { title: 'Before', cell: ({ before }) => <code class="break">{before ?? 'none'}</code> },
            { title: 'Now', cell: ({ after }) => <code class="break">{after ?? 'none'}</code> },
          ]}
        />
      )}
    </section>
  );
}

function Places({ found }: { readonly found: ResponseOf<'read-evidence'> }) {
  const places = [
    { what: 'Verdict', place: found.verdict },
    { what: 'Manifest', place: found.manifest },
    ...found.scores.map((place, shard) => ({ what: `Scores of shard ${shard} (Parquet)`, place })),
    ...found.tallies.map(({ shard, place }) => ({ what: `Tally of shard ${shard}`, place })),
  ].flatMap(({ what, place }) => (place === null ? [] : [{ what, ...place }]));
  return (
    <section class="stack" aria-label="Files">
      <h2>Files</h2>
      <p class="quiet">
        In the bucket of the deployment, under rights of its own. Athena and DuckDB read the Parquet as it
        lies.
      </p>
      <DataTable
        label="Files"
        rows={places}
        keyOf={({ what }) => what}
        columns={[
          { title: 'What', cell: ({ what }) => what },
          { title: 'Where', cell: ({ uri }) => <code class="break">{uri}</code> },
          {
            title: 'SHA-256',
            cell: ({ sha256 }) => (sha256 === null ? '' : <code title={sha256}>{sha256.slice(0, 16)}</code>),
          },
          {
            title: 'Copy',
            cell: ({ uri, what }) => <CopyButton text={uri} what={`the address of ${what}`} />,
          },
        ]}
      />
    </section>
  );
}
