import type { AcceptedRun } from '#contracts/api/run-resource.ts';
import { hrefTo } from '#dashboard/routing/location.ts';

/** A run that was asked for, and where it will show. */
export function AskedNote({ asked: { runId, eventId } }: { readonly asked: AcceptedRun }) {
  return (
    <p class="note" role="status">
      {eventId === null ? 'It was asked for before, so nothing new starts: ' : 'Asked for. It opens as '}
      <a href={hrefTo(['runs', runId], { asked: eventId ?? 'before' })}>{runId}</a>.
    </p>
  );
}
