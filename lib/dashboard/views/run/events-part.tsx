import { useApi } from '#dashboard/api/use-api.ts';
import { EmptyNote } from '#dashboard/components/empty-note.tsx';
import { Loaded } from '#dashboard/components/loaded.tsx';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';

/** What the run put out on the bus. */
export function EventsPart({ verdict: { runId } }: RunPartProps) {
  const answer = useApi('list-run-events', { params: { runId } });
  return (
    <Loaded of={answer} what="the events" lines={8}>
      {({ events, published }) => (
        <section class="stack" aria-label="Events">
          <h2>Events put out on the bus</h2>
          {!published && <p class="doubtful">They are about to go out.</p>}
          {events.length === 0 ? (
            <EmptyNote title="None yet" />
          ) : (
            <ul class="stack">
              {events.map(({ eventId, detailType, occurredAt, detail }) => (
                <li key={eventId} class="stack tight">
                  <p>
                    <span class="strong">{detailType}</span>{' '}
                    <span class="quiet">
                      {occurredAt} · <code>{eventId}</code>
                    </span>
                  </p>
                  <details>
                    <summary>Detail</summary>
                    <pre>{JSON.stringify(detail, null, 2)}</pre>
                  </details>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </Loaded>
  );
}
