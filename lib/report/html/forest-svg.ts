import { shareOf } from '#report/charts/axis-of.ts';
import type { Forest, ForestRow } from '#report/document.ts';
import { drawing, element, fitted, svgText } from '#report/html/svg.ts';
import { toneSigns } from '#report/html/toned-html.ts';

/** How wide a drawing is, and how much of it the words before the bars have. */
export interface ForestLayout {
  readonly width: number;
  readonly labels: number;
}

const wide: ForestLayout = { width: 960, labels: 420 };
const ROW = 26;
const TOP = 8;
const AXIS = 40;

/** Intervals on one axis: a bar from limit to limit, a dot for the estimate, a dashed line for what was asked. */
export function forestSvg({ axis, rows }: Forest, layout: ForestLayout = wide): string {
  const { width, labels } = layout;
  const bottom = TOP + rows.length * ROW;
  const x = (value: number) => labels + shareOf(axis, value) * (width - labels - 12);
  const ticks = axis.ticks.map(({ at, text }) =>
    [
      element('line', { class: 'grid', x1: x(at), x2: x(at), y1: TOP, y2: bottom }),
      svgText(text, x(at), bottom + 15, { class: 'tick', 'text-anchor': 'middle' }),
    ].join(''),
  );
  const bars = rows.map((row, i) => rowSvg(row, TOP + i * ROW + ROW / 2, x, labels));
  const title = svgText(axis.title, labels, bottom + 33, { class: 'axis' });
  return drawing(
    width,
    bottom + AXIS,
    axis.title,
    rows.map(({ label, mark, figures }) => `${label}: ${mark.text}, ${figures}.`).join(' '),
    [...ticks, ...bars, title].join(''),
  );
}

function rowSvg(row: ForestRow, y: number, x: (value: number) => number, labels: number): string {
  const from = x(row.lower ?? Number.NEGATIVE_INFINITY);
  const to = x(row.upper ?? Number.POSITIVE_INFINITY);
  const cap = (at: number, isOpen: boolean, side: -1 | 1) =>
    isOpen
      ? element('path', {
          d: `M${at - side * 6} ${y - 4}L${at} ${y}L${at - side * 6} ${y + 4}`,
          class: 'bar',
        })
      : element('line', { x1: at, x2: at, y1: y - 4, y2: y + 4, class: 'bar' });
  const asked = x(row.threshold);
  const sign = toneSigns[row.mark.tone];
  return element(
    'g',
    { class: row.mark.tone },
    [
      svgText(`${sign} ${row.mark.text}`.trim(), 0, y + 4, { class: 'mark' }),
      svgText(fitted(row.label, labels - 106), 98, y + 4, { class: 'label' }),
      element('line', { class: 'asked', x1: asked, x2: asked, y1: y - ROW / 2 + 2, y2: y + ROW / 2 - 2 }),
      element('line', { class: 'bar', x1: from, x2: to, y1: y, y2: y }),
      cap(from, row.lower === null, -1),
      cap(to, row.upper === null, 1),
      row.estimate === null ? '' : element('circle', { class: 'dot', cx: x(row.estimate), cy: y, r: 4 }),
    ].join(''),
  );
}
