import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';

/** The z value of a one-sided p value, −8 to 37: beyond, doubles cannot tell p from 1 or from 0. */
export function asZ(p: number): number {
  return normalUpperQuantile(Math.min(1 - 1e-15, Math.max(1e-300, p)));
}
