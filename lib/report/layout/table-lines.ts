import type { Column, Text } from '#report/document.ts';
import { columnWidths } from '#report/layout/column-widths.ts';
import type { Paint } from '#report/layout/paint.ts';
import { longestPiece, longestWord, wrapWords } from '#report/layout/wrap-words.ts';

const GAP = '  ';

type Rows = readonly (readonly Text[])[];

/** A table as lines of at most `width` characters; texts that do not fit go on in the next line of their column. */
export function tableLines(columns: readonly Column[], rows: Rows, width: number, paint: Paint): string[] {
  return pagesOf(columns, rows, width).flatMap((page, i) => {
    const part = <Cell>(cells: readonly Cell[]) => page.map((column) => cells[column]!);
    return [...(i === 0 ? [] : ['']), ...pageLines(part(columns), rows.map(part), width, paint)];
  });
}

/** Which columns stand side by side: all, unless the rows have a name and words would have to be broken. */
function pagesOf(columns: readonly Column[], rows: Rows, width: number): number[][] {
  const all = columns.map((_, i) => i);
  const name = columns.findIndex(({ isName }) => isName === true);
  const needOf = (column: number, measure: (text: string) => number) =>
    Math.max(...[columns[column]!.title, ...rows.map((row) => row[column]?.text ?? '')].map(measure));
  const widthOf = (page: readonly number[], measure: (text: string) => number) =>
    page.reduce((sum, column) => sum + needOf(column, measure) + GAP.length, -GAP.length);
  if (name === -1 || widthOf(all, longestWord) <= width) return [all];
  const pages = [all.slice(0, name + 1)];
  for (const column of all.slice(name + 1)) {
    const page = pages.at(-1)!;
    const isFull = page.length > 1 && widthOf([...page, column], ({ length }) => length) > width;
    if (isFull && page.at(-1) !== name) pages.push([name, column]);
    else page.push(column);
  }
  return pages;
}

function pageLines(columns: readonly Column[], rows: Rows, width: number, paint: Paint): string[] {
  const titles: readonly Text[] = columns.map(({ title }) => ({ text: title, tone: 'quiet' }));
  const hasTitles = columns.some(({ title }) => title !== '');
  const all = hasTitles ? [titles, ...rows] : rows;
  const needs = columns.map(({ isName }, i) => {
    const texts = all.map((row) => row[i]?.text ?? '');
    return {
      natural: Math.max(...texts.map(({ length }) => length)),
      least: Math.max(...texts.map(isName === true ? longestWord : longestPiece)),
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
