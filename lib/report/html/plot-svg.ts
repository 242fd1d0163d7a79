import { shareOf } from '#report/charts/axis-of.ts';
import type { Plot, PlotPoint, PlotSeries } from '#report/document.ts';
import { drawing, element, pixel, svgText } from '#report/html/svg.ts';
import { toneSigns } from '#report/html/toned-html.ts';

const WIDTH = 960;
const HEIGHT = 270;
const LEFT = 72;
const RIGHT = 16;
const TOP = 30;
const BOTTOM = 44;
/** Shapes of dots, so that series differ without their colours. */
const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Series on two axes with a legend above; each has a colour, a kind of line and a shape of dots of its own. */
export function plotSvg({ title, x: across, y: up, series }: Plot, width = WIDTH): string {
  const x = (value: number) => LEFT + shareOf(across, value) * (width - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - shareOf(up, value) * (HEIGHT - TOP - BOTTOM);
  const grid = [
    ...across.ticks.map(({ at, text }) =>
      svgText(text, x(at), HEIGHT - BOTTOM + 16, { class: 'tick', 'text-anchor': 'middle' }),
    ),
    ...up.ticks.map(
      ({ at, text }) =>
        element('line', { class: 'grid', x1: LEFT, x2: width - RIGHT, y1: y(at), y2: y(at) }) +
        svgText(text, LEFT - 8, y(at) + 4, { class: 'tick', 'text-anchor': 'end' }),
    ),
    svgText(across.title, width - RIGHT, HEIGHT - 8, { class: 'axis', 'text-anchor': 'end' }),
    svgText(up.title, 0, HEIGHT - 8, { class: 'axis' }),
  ];
  const drawn = series.map((one, i) => seriesSvg(one, i, x, y, width));
  return drawing(
    width,
    HEIGHT,
    title,
    series.map(({ name, points }) => `${name}: ${points.length} points.`).join(' '),
    [...grid, ...drawn, ...legend(series)].join(''),
  );
}

function seriesSvg(
  { drawn, points }: PlotSeries,
  index: number,
  x: (value: number) => number,
  y: (value: number) => number,
  width: number,
): string {
  const line =
    drawn === 'dots'
      ? ''
      : element('polyline', {
          class: drawn === 'dashes' ? 'line dashes' : 'line',
          points: points.map((point) => `${pixel(x(point.x))},${pixel(y(point.y))}`).join(' '),
        });
  return element(
    'g',
    { class: `s${index % 4}` },
    line + points.map((point) => pointSvg(point, index, x, y, width)).join(''),
  );
}

function pointSvg(
  { x: across, y: up, lower, upper, label, tone }: PlotPoint,
  index: number,
  x: (value: number) => number,
  y: (value: number) => number,
  width: number,
): string {
  const [cx, cy] = [x(across), y(up)];
  const isRight = cx > width - 140;
  return [
    lower === undefined || upper === undefined
      ? ''
      : element('line', { class: 'bar', x1: cx, x2: cx, y1: y(lower), y2: y(upper) }),
    shape(SHAPES[index % SHAPES.length]!, cx, cy, tone),
    label === undefined
      ? ''
      : svgText(`${toneSigns[tone ?? 'plain']} ${label}`.trim(), isRight ? cx - 8 : cx + 8, cy - 6, {
          class: 'label',
          'text-anchor': isRight ? 'end' : undefined,
        }),
  ].join('');
}

function shape(kind: (typeof SHAPES)[number], cx: number, cy: number, tone: PlotPoint['tone']): string {
  const attributes = { class: tone === undefined ? 'dot' : `dot ${tone}` };
  switch (kind) {
    case 'circle':
      return element('circle', { ...attributes, cx, cy, r: 4 });
    case 'square':
      return element('rect', { ...attributes, x: cx - 3.5, y: cy - 3.5, width: 7, height: 7 });
    case 'triangle':
      return element('path', {
        ...attributes,
        d: `M${pixel(cx)} ${pixel(cy - 4.5)}l4.5 8h-9z`,
      });
    case 'diamond':
      return element('path', { ...attributes, d: `M${pixel(cx)} ${pixel(cy - 5)}l5 5l-5 5l-5 -5z` });
  }
}

function legend(series: readonly PlotSeries[]): string[] {
  let left = LEFT;
  return series.map(({ name, drawn }, i) => {
    const at = left;
    left += 40 + name.length * 6.8;
    const line =
      drawn === 'dots'
        ? ''
        : element('line', {
            class: drawn === 'dashes' ? 'line dashes' : 'line',
            x1: at,
            x2: at + 22,
            y1: 12,
            y2: 12,
          });
    return element(
      'g',
      { class: `s${i % 4}` },
      line +
        shape(SHAPES[i % SHAPES.length]!, at + 11, 12, undefined) +
        svgText(name, at + 28, 16, { class: 'label' }),
    );
  });
}
