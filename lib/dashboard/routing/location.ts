import { signal } from '@preact/signals';

/** Where the reader is: everything that a link to the page holds. */
export interface Location {
  /** Decoded segments, e.g. `['runs', 'run_1', 'rows']`; none for the home view. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Reads `#/runs/run_1/rows?change=lost`; the page lives behind the hash, so that it can be served from any path. */
export function parseHash(hash: string): Location {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  return {
    path: path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeSegment),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The link to a place; what is empty or left out of the query does not show in it. */
export function hrefTo(
  path: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => {
    const [, value] = entry;
    return value !== undefined && value !== '';
  });
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return `#/${path.map(encodeURIComponent).join('/')}${search}`;
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A link that somebody cut in the middle of an escape still leads somewhere. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The place that is shown. */
export const location = signal<Location>(parseHash(globalThis.location?.hash ?? ''));

/** Keeps `location` with the address bar, from now on. */
export function followAddressBar(): void {
  globalThis.addEventListener('hashchange', () => {
    location.value = parseHash(globalThis.location.hash);
  });
}

/** Goes there; `replace` leaves no step back, for what changes as somebody types. */
export function goTo(href: string, { replace = false } = {}): void {
  if (!replace) {
    globalThis.location.hash = href;
    return;
  }
  globalThis.history.replaceState(null, '', href);
  location.value = parseHash(href);
}

/** Changes some of the query of where the reader is. */
export function changeQuery(
  changes: Readonly<Record<string, string | undefined>>,
  options?: { readonly replace?: boolean },
): void {
  const { path, query } = location.value;
  goTo(hrefTo(path, { ...query, ...changes }), options);
}
