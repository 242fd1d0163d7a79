import type { Suite } from '#domain/suite.ts';

/** How often a suite asks an arm each row. */
export function repeatsOf({ target }: Pick<Suite, 'target'>): number {
  return target.repeats ?? 1;
}
