/** A column is never squeezed below this, unless its texts are shorter. */
const NARROWEST = 8;

/**
 * How wide each column may be so that all fit into `width`: the widest give way first, and all of those equally.
 *
 * @param natural longest text of each column.
 */
export function columnWidths(natural: readonly number[], width: number, gap: number): number[] {
  const available = width - gap * (natural.length - 1);
  const widths = [...natural];
  while (sum(widths) > available) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((value) => value < widest));
    const among = widths.filter((value) => value === widest).length;
    const excess = sum(widths) - available;
    const cut = Math.min(widest - next, Math.ceil(excess / among)) || 1;
    for (const [index, value] of widths.entries()) if (value === widest) widths[index] = widest - cut;
  }
  return widths;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
