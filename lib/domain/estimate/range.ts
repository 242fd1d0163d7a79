import { z } from 'zod';

const amount = z.number().int().min(0);

/** An amount that is not known yet, in whole units: low ≤ expected ≤ high. */
export const rangeSchema = z.object({ low: amount, expected: amount, high: amount });
export type Range = z.infer<typeof rangeSchema>;

/** From 1 / `spread` to `spread` times the amount; not rounded. */
export function around(expected: number, spread: number): Range {
  return { low: expected / spread, expected, high: expected * spread };
}

/** Each end times the same end of the other. */
export function times(a: Range, b: Range): Range {
  return { low: a.low * b.low, expected: a.expected * b.expected, high: a.high * b.high };
}

export function sumOf(ranges: readonly Range[]): Range {
  const sum = (read: (range: Range) => number) => ranges.reduce((total, range) => total + read(range), 0);
  return {
    low: sum(({ low }) => low),
    expected: sum(({ expected }) => expected),
    high: sum(({ high }) => high),
  };
}

/** In whole units, the ends outwards. */
export function whole({ low, expected, high }: Range): Range {
  return {
    low: Math.floor(low + 1e-9),
    expected: Math.round(expected),
    high: Math.max(0, Math.ceil(high - 1e-9)),
  };
}
