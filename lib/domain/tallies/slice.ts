/** The key of the slice that holds every row. */
export const allRows = 'all';

/**
 * Which rows are tallied together: dimension to value, or to null for each value of that dimension. Several dimensions
 * mean their intersections: `{ domain: null, negation: 'yes' }` asks for `domain=amazon&negation=yes`, ….
 */
export type SliceSelector = Readonly<Record<string, string | null>>;

/** The slice's name in tallies, rules and verdicts: `domain=imdb&negation=yes`, dimensions in order; `%&=` escaped. */
export function sliceKey(slice: Readonly<Record<string, string>>): string {
  const dimensions = Object.keys(slice).sort();
  if (dimensions.length === 0) return allRows;
  return dimensions.map((name) => `${escapePart(name)}=${escapePart(slice[name] as string)}`).join('&');
}

/** The dimensions and values of a slice's key; none for all rows. */
export function parseSliceKey(key: string): Record<string, string> {
  if (key === allRows) return {};
  const slice: Record<string, string> = Object.create(null);
  for (const part of key.split('&')) {
    const at = part.indexOf('=');
    slice[decodeURIComponent(part.slice(0, at))] = decodeURIComponent(part.slice(at + 1));
  }
  return slice;
}

function escapePart(text: string): string {
  return text.replace(/[%&=]/g, encodeURIComponent);
}
