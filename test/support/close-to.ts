import { expect } from 'vitest';

/** Checks that a number agrees with a reference to a relative error, which small tails need. */
export function expectClose(actual: number, reference: number, relative = 1e-12): void {
  const error = Math.abs(actual - reference) / Math.max(Math.abs(reference), Number.MIN_VALUE);
  expect(reference === 0 ? Math.abs(actual) : error, `${actual} against ${reference}`).toBeLessThanOrEqual(
    relative,
  );
}
