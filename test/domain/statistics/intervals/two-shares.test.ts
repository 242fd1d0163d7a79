import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  miettinenNurminenAbove,
  miettinenNurminenLower,
  miettinenNurminenUpper,
} from '#domain/statistics/intervals/miettinen-nurminen.ts';
import { newcombeLower, newcombeUpper } from '#domain/statistics/intervals/newcombe.ts';
import { newcombePaired } from '#domain/statistics/intervals/newcombe-paired.ts';

const of = (successes: number, n: number) => ({ share: successes / n, n, degreesOfFreedom: null });

// Newcombe 1998, Statistics in Medicine 17:873, table II: methods 5 (Miettinen–Nurminen) and 10, at 95 %.
test.each([
  [56, 70, 48, 80, 0.0528, 0.3382, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.17, 0.8406, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0342, 0.8534, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0326, 0.1933, -0.0381, 0.1926],
  [10, 10, 0, 20, 0.7156, 1, 0.6791, 1],
])('%i/%i − %i/%i', (successes1, n1, successes2, n2, scoreLower, scoreUpper, hybridLower, hybridUpper) => {
  const samples = { successes1, n1, successes2, n2 };
  expect(miettinenNurminenLower(samples, 0.025)).toBeCloseTo(scoreLower, 3.9);
  expect(miettinenNurminenUpper(samples, 0.025)).toBeCloseTo(scoreUpper, 3.9);
  expect(newcombeLower(of(successes1, n1), of(successes2, n2), 0.025)).toBeCloseTo(hybridLower, 3.9);
  expect(newcombeUpper(of(successes1, n1), of(successes2, n2), 0.025)).toBeCloseTo(hybridUpper, 3.9);
});

test('for pairs: airway hyper-responsiveness before and after transplantation', () => {
  // Fagerland, Lydersen and Laake 2014, Statistics in Medicine 33:2850, table VI: 1, 1, 7, 12.
  const { lower, upper } = newcombePaired([1, 1, 7, 12], 0.025);
  expect(lower).toBeCloseTo(-0.507, 3);
  expect(upper).toBeCloseTo(-0.026, 3);
});

test('the score interval is the dual of its test, and mirrors', () => {
  const size = fc.integer({ min: 2, max: 80 });
  const samples = fc.tuple(size, size).chain(([n1, n2]) =>
    fc.record({
      successes1: fc.integer({ min: 0, max: n1 }),
      n1: fc.constant(n1),
      successes2: fc.integer({ min: 0, max: n2 }),
      n2: fc.constant(n2),
    }),
  );
  fc.assert(
    fc.property(samples, (of) => {
      const lower = miettinenNurminenLower(of, 0.05);
      if (lower > -1 + 1e-9) expect(miettinenNurminenAbove(of, lower)).toBeCloseTo(0.05, 6);
      const failures = { ...of, successes1: of.n1 - of.successes1, successes2: of.n2 - of.successes2 };
      expect(miettinenNurminenLower(failures, 0.05)).toBeCloseTo(-miettinenNurminenUpper(of, 0.05), 9);
    }),
    { numRuns: 60 },
  );
});

test('pairs that agree leave the difference little room, and an empty margin counts as no correlation', () => {
  const alike = newcombePaired([80, 1, 1, 18], 0.025);
  expect(alike.upper - alike.lower).toBeLessThan(0.09);
  expect(newcombePaired([10, 0, 0, 0], 0.025).lower).toBeLessThan(0);
});
