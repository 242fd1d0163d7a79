import { shareOf } from '#report/charts/axis-of.ts';
import type { Axis, Forest, ForestRow } from '#report/document.ts';
import type { Paint } from '#report/layout/paint.ts';
import { wrapWords } from '#report/layout/wrap-words.ts';

const GAP = 2;
const WIDEST_LABEL = 34;
const WIDEST_BAR = 60;
/** Narrower than this a bar shows nothing. */
const NARROWEST_BAR = 20;

/** Intervals drawn with characters, `├──●──┤ ┊`, under a title and over the axis; none where the width has no room. */
export function forestLines({ axis, rows }: Forest, width: number, paint: Paint): string[] {
  const markWidth = Math.max(...rows.map(({ mark }) => mark.text.length));
  const labelWidth = Math.min(WIDEST_LABEL, Math.max(...rows.map(({ label }) => label.length)));
  const before = markWidth + labelWidth + 2 * GAP;
  const bar = Math.min(WIDEST_BAR, width - before);
  if (bar < NARROWEST_BAR) return [];
  return [
    ...wrapWords(axis.title, width).map((line) => paint(line, 'quiet')),
    ...rows.flatMap((row) => {
      const [first = '', ...more] = wrapWords(row.label, labelWidth);
      const mark = row.mark.text
        .padEnd(markWidth)
        .replace(row.mark.text, () => paint(row.mark.text, row.mark.tone));
      return [
        `${mark}${' '.repeat(GAP)}${first.padEnd(labelWidth)}${' '.repeat(GAP)}${drawn(row, axis, bar)}`.trimEnd(),
        ...more.map((line) => `${' '.repeat(markWidth + GAP)}${line}`),
      ];
    }),
    paint(`${' '.repeat(before)}${ticksLine(axis, bar)}`.trimEnd(), 'quiet'),
  ];
}

function drawn(row: ForestRow, axis: Axis, width: number): string {
  const at = (value: number) => Math.round(shareOf(axis, value) * (width - 1));
  const cells: string[] = Array.from({ length: width }, () => ' ');
  const from = row.lower === null ? 0 : at(row.lower);
  const to = row.upper === null ? width - 1 : at(row.upper);
  for (let i = from; i <= to; i += 1) cells[i] = '─';
  cells[from] = row.lower === null ? '◄' : '├';
  cells[to] = row.upper === null ? '►' : '┤';
  const asked = at(row.threshold);
  cells[asked] = cells[asked] === ' ' ? '┊' : '╪';
  if (row.estimate !== null) cells[at(row.estimate)] = '●';
  return cells.join('');
}

/** The ticks' texts, each under its place; one that has no room is left out. */
function ticksLine(axis: Axis, width: number): string {
  let line = '';
  for (const { at, text } of axis.ticks) {
    const middle = Math.round(shareOf(axis, at) * (width - 1));
    const start = Math.min(width - text.length, Math.max(0, middle - Math.floor(text.length / 2)));
    if (line === '' || start > line.length) line = line.padEnd(start) + text;
  }
  return line;
}
