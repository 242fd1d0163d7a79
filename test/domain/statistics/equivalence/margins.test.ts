import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonInferiorityP } from '#domain/statistics/equivalence/non-inferiority.ts';
import { superiorityP } from '#domain/statistics/equivalence/superiority.ts';
import { equivalenceP } from '#domain/statistics/equivalence/tost.ts';
import { tangoAbove, tangoBelow, tangoLower, tangoUpper } from '#domain/statistics/intervals/tango.ts';

test('each test is the dual of an interval', () => {
  const counts = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 100, max: 900 }),
  );
  fc.assert(
    fc.property(
      counts,
      fc.double({ min: 0.01, max: 0.3, noNaN: true }),
      ([onlyFirst, onlySecond, n], margin) => {
        const pairs = { onlyFirst, onlySecond, n, degreesOfFreedom: null };
        const dual = {
          pAbove: (value: number) => tangoAbove(pairs, value),
          pBelow: (value: number) => tangoBelow(pairs, value),
        };
        const [lower, upper] = [tangoLower(pairs, 0.05), tangoUpper(pairs, 0.05)];
        expect(nonInferiorityP(dual, margin) < 0.05).toBe(lower > -margin);
        expect(superiorityP(dual, margin) < 0.05).toBe(lower > margin);
        expect(equivalenceP(dual, margin) < 0.05).toBe(lower > -margin && upper < margin);
      },
    ),
  );
});
