import type { Column, Text } from '#report/document.ts';
import { columnWidths } from '#report/layout/column-widths.ts';
import type { Paint } from '#report/layout/paint.ts';
import { longestPiece, wrapWords } from '#report/layout/wrap-words.ts';

const GAP = '  ';

/** A table as lines of at most `width` characters; texts that do not fit go on in the next line of their column. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  width: number,
  paint: Paint,
): string[] {
  const titles: readonly Text[] = columns.map(({ title }) => ({ text: title, tone: 'quiet' }));
  const hasTitles = columns.some(({ title }) => title !== '');
  const all = hasTitles ? [titles, ...rows] : rows;
  const needs = columns.map((_, i) => {
    const texts = all.map((row) => row[i]?.text ?? '');
    return {
      natural: Math.max(...texts.map(({ length }) => length)),
      least: Math.max(...texts.map(longestPiece)),
    };
  });
  const widths = columnWidths(needs, width, GAP.length);
  return all.flatMap((row) => rowLines(row, columns, widths, paint));
}

function rowLines(
  row: readonly Text[],
  columns: readonly Column[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const cells = widths.map((width, i) => wrapWords(row[i]?.text ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => {
        const value = lines[line] ?? '';
        const width = widths[i] ?? 0;
        const padded = columns[i]?.align === 'right' ? value.padStart(width) : value.padEnd(width);
        // Painted after padding: a code for a colour takes no room.
        return padded.replace(value, () => paint(value, row[i]?.tone ?? 'plain'));
      })
      .join(GAP)
      .trimEnd(),
  );
}
