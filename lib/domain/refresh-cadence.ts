/** How often a dataset is to be looked over. */
export type RefreshCadence =
  | { readonly kind: 'days'; readonly days: number }
  /** Its rows do not age. */
  | { readonly kind: 'never' }
  /** The card's words name no time. */
  | { readonly kind: 'unknown' };

const DAYS = { day: 1, week: 7, fortnight: 14, month: 31, quarter: 92, year: 366 } as const;
type Unit = keyof typeof DAYS;

const adverbs: readonly (readonly [RegExp, number])[] = [
  [/\bdaily\b/, 1],
  [/\bfortnightly\b/, 14],
  [/\b(half-yearly|twice a year)\b/, 183],
  [/\bweekly\b/, 7],
  [/\bmonthly\b/, 31],
  [/\bquarterly\b/, 92],
  [/\b(yearly|annually)\b/, 366],
];

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What a card's `refresh` comes to, as far as it says a time: `weekly`, `Every two months.`, `once a quarter`, `never`. */
export function refreshCadence(refresh: string): RefreshCadence {
  const text = refresh.trim().toLowerCase();
  if (/^(never|none|not)\b/.test(text)) return { kind: 'never' };
  const counted =
    /\b(?:every|each|once (?:a|an|per|every))\s+(?:(\d+|[a-z]+)\s+)?(day|week|fortnight|month|quarter|year)s?\b/.exec(
      text,
    );
  if (counted !== null) {
    const [, word = '1', unit] = counted;
    const count = /^\d+$/.test(word) ? Number(word) : word === 'other' ? 2 : numbers.indexOf(word);
    if (count > 0) return { kind: 'days', days: count * DAYS[unit as Unit] };
  }
  const found = adverbs.find(([pattern]) => pattern.test(text));
  return found === undefined ? { kind: 'unknown' } : { kind: 'days', days: found[1] };
}
