import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What has been read so far of a list that comes page by page. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly state: 'loading' | 'more' | 'all' | 'failed';
  readonly error: unknown;
  /** null until the first page is there, or where it says nothing. */
  readonly about: unknown;
  /** Reads on, unless that is under way or there is no more. */
  readonly more: () => void;
  /** Begins again. */
  readonly reload: () => void;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  /** What the first page says of the whole list. */
  readonly about?: unknown;
}

const EMPTY = { items: [], state: 'loading', error: null, about: null } as const;

/**
 * Reads a list page by page as more of it comes into sight.
 *
 * @param key what list it is: another one begins anew.
 */
export function usePages<Item>(
  key: string,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): Pages<Item> {
  interface Read {
    readonly items: readonly Item[];
    readonly state: Pages<Item>['state'];
    readonly error: unknown;
    readonly about: unknown;
  }
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState<{ readonly key: string; readonly read: Read }>({ key, read: EMPTY });
  const under = useRef<{ next: string | null; isBusy: boolean; signal: AbortSignal } | null>(null);
  const latest = useRef(read);
  latest.current = read;

  const readOn = useCallback(
    async (cursor: string | undefined) => {
      const place = under.current;
      if (place === null || place.isBusy) return;
      place.isBusy = true;
      try {
        const { items, next, about = null } = await latest.current(cursor, place.signal);
        if (place.signal.aborted) return;
        place.next = next;
        place.isBusy = false;
        setShown((before) => {
          const kept = cursor === undefined ? [] : before.read.items;
          const state = next === null ? 'all' : 'more';
          const told = cursor === undefined ? about : before.read.about;
          return { key, read: { items: [...kept, ...items], state, error: null, about: told } };
        });
        // A page may be empty before the last one, where a filter has looked at many.
        if (items.length === 0 && next !== null) await readOn(next);
      } catch (error) {
        if (place.signal.aborted) return;
        place.isBusy = false;
        setShown((before) => ({ key, read: { ...before.read, state: 'failed', error } }));
      }
    },
    [key],
  );

  useEffect(() => {
    const leaving = new AbortController();
    under.current = { next: null, isBusy: false, signal: leaving.signal };
    void readOn(undefined);
    return () => leaving.abort();
  }, [readOn, round]);

  const more = useCallback(() => {
    if (under.current?.next != null) void readOn(under.current.next);
  }, [readOn]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const current = shown.key === key ? shown.read : EMPTY;
  return { ...current, more, reload };
}
