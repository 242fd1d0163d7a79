/** Two widths of a column: of its longest text, and of its longest piece that ought not to be broken. */
export interface ColumnNeed {
  readonly natural: number;
  readonly least: number;
}

/** A column is never squeezed below this, unless its texts are shorter. */
const NARROWEST = 6;

/**
 * How wide each column may be so that all fit into `width`: the widest give way first, down to their longest piece, and only
 * in need below that.
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number, gap: number): number[] {
  const available = width - gap * (needs.length - 1);
  const whole = squeeze(
    needs.map(({ natural }) => natural),
    needs.map(({ least }) => least),
    available,
  );
  return squeeze(
    whole,
    needs.map(({ natural }) => Math.min(natural, NARROWEST)),
    available,
  );
}

/** Takes from the widest column that may still give, one character at a time, until all fit. */
function squeeze(widths: readonly number[], floors: readonly number[], available: number): number[] {
  const squeezed = [...widths];
  let excess = squeezed.reduce((sum, value) => sum + value, 0) - available;
  for (; excess > 0; excess -= 1) {
    let widest = -1;
    for (const [i, value] of squeezed.entries()) {
      const gives = value > (floors[i] ?? 0);
      if (gives && (widest === -1 || value > (squeezed[widest] ?? 0))) widest = i;
    }
    if (widest === -1) break;
    squeezed[widest] = (squeezed[widest] ?? 0) - 1;
  }
  return squeezed;
}
