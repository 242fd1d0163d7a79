import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '#dashboard/api/api-error.ts';
import type { Loadable } from '#dashboard/api/use-api.ts';
import { ViewHeading } from '#dashboard/components/view-heading.tsx';

const AGAIN_MS = 1_500;
/** A request that nobody took up within a minute will not be. */
const MOST_TRIES = 40;

/** The API knows no such run. */
export function isNotThere({ loading }: Loadable<unknown>): boolean {
  return loading.state === 'failed' && loading.error instanceof ApiError && loading.error.status === 404;
}

interface OpeningProps {
  readonly runId: string;
  /** The event that asks for it. */
  readonly asked: string;
  readonly reload: () => void;
}

/** A run that was asked for a moment ago: it is looked for until it is there. */
export function Opening({ runId, asked, reload }: OpeningProps) {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries >= MOST_TRIES) return;
    const timer = setTimeout(() => {
      reload();
      setTries(tries + 1);
    }, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [tries, reload]);
  return (
    <div class="stack">
      <ViewHeading title="Asked for" />
      <p role="status">
        {tries < MOST_TRIES ? (
          <>
            <code>{runId}</code> opens in a moment.
          </>
        ) : (
          <>
            <code>{runId}</code> has not opened. <code>assize explain {asked}</code> says what became of the
            request.
          </>
        )}
      </p>
    </div>
  );
}
