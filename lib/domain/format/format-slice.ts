import { allRows } from '#domain/tallies/slice.ts';

/** A slice's key for people: `all rows`, `category=People & Body`, `domain=imdb and negation=yes`. */
export function formatSlice(key: string): string {
  return key === allRows ? 'all rows' : key.split('&').map(decodeURIComponent).join(' and ');
}
