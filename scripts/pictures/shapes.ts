import { element, pixel, svgText } from '#report/html/svg.ts';

/** Pictures are as wide as a telephone shows without shrinking their words much. */
export const WIDTH = 420;
const LINE = 17;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What a thing is: its colour. Every picture says the same by words. */
export type Tone = 'plain' | 'accent' | 'good' | 'bad' | 'doubtful' | 'quiet';

/** A thing: its name in bold, and what there is to say of it below. */
export function thing(box: Box, [name = '', ...more]: readonly string[], tone: Tone = 'plain'): string {
  const middle = box.x + box.width / 2;
  const top = box.y + box.height / 2 - ((more.length + 1) * LINE) / 2 + LINE * 0.74;
  return element(
    'g',
    { class: tone },
    [
      element('rect', { class: 'thing', x: box.x, y: box.y, width: box.width, height: box.height, rx: 7 }),
      svgText(name, middle, top, { class: 'name', 'text-anchor': 'middle' }),
      ...more.map((line, i) =>
        svgText(line, middle, top + (i + 1) * LINE, { class: 'more', 'text-anchor': 'middle' }),
      ),
    ].join(''),
  );
}

/** Words beside things. */
export function words(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return svgText(text, x, y, { class: 'words', 'text-anchor': anchor });
}

/** A line from thing to thing with its tip at the end, along these points. */
export function arrow(points: readonly Point[], kind: 'solid' | 'dashed' = 'solid'): string {
  const [before, end] = points.slice(-2) as [Point, Point];
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const corner = (side: number) =>
    `${pixel(end.x - 8 * dx + side * 4.5 * dy)} ${pixel(end.y - 8 * dy - side * 4.5 * dx)}`;
  const line = points.map(({ x, y }) => `${pixel(x)},${pixel(y)}`).join(' ');
  return (
    element('polyline', { class: `way ${kind}`, points: line }) +
    element('path', { class: 'tip', d: `M${pixel(end.x)} ${pixel(end.y)}L${corner(1)}L${corner(-1)}z` })
  );
}

export const down = (x: number, from: number, to: number) =>
  arrow([
    { x, y: from },
    { x, y: to },
  ]);

export const right = (y: number, from: number, to: number) =>
  arrow([
    { x: from, y },
    { x: to, y },
  ]);

/** A span of something that lies above it, with its name below. */
export function span(from: number, to: number, y: number, name: string, tone: Tone = 'plain'): string {
  return element(
    'g',
    { class: tone },
    element('path', { class: 'span', d: `M${pixel(from)} ${y}v7H${pixel(to)}v-7` }) +
      words(name, (from + to) / 2, y + 22, 'middle'),
  );
}
