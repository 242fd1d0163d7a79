import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recycleAlpha } from '#domain/statistics/multiplicity/alpha-recycling.ts';

const recycle = (p: readonly number[], alpha: number) =>
  recycleAlpha(p.length, alpha, (index, held) => p[index]! <= held);

test('passes the alpha of rejected hypotheses on', () => {
  // 0.025 / 3 rejects the first; 0.025 / 2 then the second; 0.025 not the third.
  expect(recycle([0.008, 0.012, 0.03], 0.025)).toEqual([
    { rejected: true, alpha: 0.025 / 3 },
    { rejected: true, alpha: 0.025 / 2 },
    { rejected: false, alpha: 0.025 },
  ]);
});

test('rejects what Holm’s step-down procedure rejects', () => {
  const p = fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(p, (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const stop = sorted.findIndex((value, i) => value > 0.05 / (values.length - i));
      const holm = stop < 0 ? values.length : stop;
      expect(recycle(values, 0.05).filter(({ rejected }) => rejected)).toHaveLength(holm);
    }),
  );
});

test('has nothing to say of nothing', () => {
  expect(recycle([], 0.025)).toEqual([]);
});
