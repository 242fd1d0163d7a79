import { escapeHtml } from '#report/html/escape-html.ts';

/** Attributes by name; `undefined` leaves one out. Numbers are rounded to a tenth of a pixel. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; texts inside are escaped by whoever makes them, with `svgText`. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? pixel(value) : escapeHtml(value!)}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export function svgText(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeHtml(text));
}

/** A drawing that says in words what it shows. */
export function drawing(
  width: number,
  height: number,
  title: string,
  description: string,
  inside: string,
): string {
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${pixel(width)} ${pixel(height)}`, role: 'img' },
    `${element('title', {}, escapeHtml(title))}${description === '' ? '' : element('desc', {}, escapeHtml(description))}${inside}`,
  );
}

export function pixel(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A text cut to what fits in `width` pixels, at about 6.6 pixels a character. */
export function fitted(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / 6.6));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
