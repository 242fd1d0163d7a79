import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type CallOf, callApi, type ResponseOf, urlOf } from '#dashboard/api/call-api.ts';
import type { PageRoute } from '#dashboard/api/page-routes.ts';

/** An answer that is on its way, there, or refused. */
export type Loading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Loadable<Value> {
  readonly loading: Loading<Value>;
  /** Asks again, and shows what is there meanwhile. */
  readonly reload: () => void;
}

/** Answers that were seen lately, so that going back shows them at once; the oldest go first. */
const seen = new Map<string, unknown>();
const REMEMBERED = 60;

function remember(url: string, value: unknown): void {
  seen.delete(url);
  seen.set(url, value);
  const oldest = seen.keys().next();
  if (seen.size > REMEMBERED && oldest.done !== true) seen.delete(oldest.value);
}

interface ApiOptions<Value> {
  /** Milliseconds after which it is asked again; null: it will not change. Asked only while the page is looked at. */
  readonly again?: (value: Value) => number | null;
  /** It is what it is, once it is there: whoever asks again gets what was seen. Default: it may change. */
  readonly isFixed?: boolean;
}

/** The answer of one route, loaded where it is shown. @param call null: nothing is asked for yet. */
export function useApi<Name extends PageRoute>(
  name: Name,
  call: CallOf<Name> | null,
  { again, isFixed = false }: ApiOptions<ResponseOf<Name>> = {},
): Loadable<ResponseOf<Name>> {
  const url = call === null ? null : urlOf(name, call);
  const [answer, setAnswer] = useState<{ url: string; loading: Loading<ResponseOf<Name>> } | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef({ call, again });
  latest.current = { call, again };

  useEffect(() => {
    if (url === null || (isFixed && round === 0 && seen.has(url))) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const value = await callApi(name, latest.current.call ?? {}, leaving.signal);
        remember(url, value);
        setAnswer({ url, loading: { state: 'ready', value } });
        const ms = latest.current.again?.(value) ?? null;
        if (ms !== null) timer = setTimeout(askWhenLookedAt, ms);
      } catch (error) {
        if (leaving.signal.aborted) return;
        setAnswer({ url, loading: { state: 'failed', error } });
      }
    };
    const askWhenLookedAt = () => {
      if (!document.hidden) return void ask();
      document.addEventListener('visibilitychange', askWhenLookedAt, { once: true, signal: leaving.signal });
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [name, url, round, isFixed]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  if (answer !== null && answer.url === url) return { loading: answer.loading, reload };
  const before = url === null ? undefined : (seen.get(url) as ResponseOf<Name> | undefined);
  return { loading: before === undefined ? { state: 'loading' } : { state: 'ready', value: before }, reload };
}
