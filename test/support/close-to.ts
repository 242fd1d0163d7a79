import { expect } from 'vitest';

/** Checks that a number agrees with a reference to a relative error, which small tails need. */
export function expectClose(actual: number, reference: number, relative = 1e-12): void {
  const error = Math.abs(actual - reference) / Math.max(Math.abs(reference), Number.MIN_VALUE);
  expect(reference === 0 ? Math.abs(actual) : error, `${actual} against ${reference}`).toBeLessThanOrEqual(
    relative,
  );
}

/** Checks logarithms of probabilities: the probabilities agree to a relative error, however small they are. */
export function expectLogClose(actual: number, reference: number, relative = 1e-11): void {
  const allowed = relative * Math.max(1, Math.abs(reference));
  expect(Math.abs(actual - reference), `${actual} against ${reference}`).toBeLessThanOrEqual(allowed);
}
