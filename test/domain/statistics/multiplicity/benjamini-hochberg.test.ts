import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';

// Benjamini and Hochberg 1995, section 4.1: at 0.05 the four smallest of fifteen are rejected.
const infarction = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];

test('rejects what the paper rejects', () => {
  const q = benjaminiHochberg(infarction);
  expect(q.filter((value) => value <= 0.05)).toHaveLength(4);
  expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});

test('keeps the order given, never decreases with p, and lies between p and Bonferroni’s', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
      const q = benjaminiHochberg(p);
      p.forEach((value, i) => {
        expect(q[i]).toBeGreaterThanOrEqual(value - 1e-15);
        expect(q[i]).toBeLessThanOrEqual(Math.min(1, value * p.length) + 1e-15);
        p.forEach((other, j) => {
          if (value < other) expect(q[i]).toBeLessThanOrEqual(q[j]!);
        });
      });
    }),
  );
});

test('has nothing to say of nothing', () => {
  expect(benjaminiHochberg([])).toEqual([]);
});
