import { styleText } from 'node:util';
import type { Tone } from '#report/document.ts';

/** Sets a text apart, or leaves it as it is. */
export type Paint = (text: string, tone: Tone) => string;

const styles = {
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
} as const satisfies Record<Exclude<Tone, 'plain'>, Parameters<typeof styleText>[0]>;

/** For terminals that show colours. */
export const paintAnsi: Paint = (value, tone) =>
  tone === 'plain' || value.trim() === '' ? value : styleText(styles[tone], value, { validateStream: false });

/** For pipes, files and `NO_COLOR`. */
export const paintNothing: Paint = (value) => value;
