import { textOf } from '#dashboard/views/rows/row-text.ts';

/** Of the card, what the page says elsewhere. */
const told = new Set(['name', 'title', 'description', 'licence', 'sensitivity', 'refresh', 'slices']);

/** What fields are called whose names are no words. */
const names: Readonly<Record<string, string>> = {
  pii: 'Personal data',
  stratify: 'Strata by',
  rowsSha256: 'Hash of the rows',
};

/** The rest of a dataset's card, in its order; empty lists say nothing. */
export function cardFacts(card: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(card)
    .filter(([name, value]) => !told.has(name) && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [
      names[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      wordsOf(value),
    ]);
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object' || value === null) return textOf(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${textOf(part)}`)
    .join('; ');
}
