/** Told in full up to here. */
const MOST = 4;

/** `a, b, c, d and 3 more` */
export function listFew(items: readonly string[]): string {
  const shown = items.slice(0, MOST).join(', ');
  return items.length > MOST ? `${shown} and ${items.length - MOST} more` : shown;
}
