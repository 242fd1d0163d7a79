import { describe, expect, test } from 'vitest';
import { asymptoticReach, BettingSequence } from '#domain/statistics/sequential/confidence-sequence.ts';
import {
  combineDependent,
  combineSequential,
  eBenjaminiHochberg,
  eFromP,
  pFromE,
} from '#domain/statistics/sequential/e-values.ts';
import { mixtureRatio } from '#domain/statistics/sequential/mixture-sprt.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

test('the mixture ratio is the integral of likelihood ratios over its prior', () => {
  // ∫ exp(n (mean d − d² / 2)) φ(d / τ) / τ dd by Simpson's rule, σ = 1.
  const [n, mean, tau] = [40, 0.3, 0.5];
  const of = (d: number) =>
    (Math.exp(n * (mean * d - (d * d) / 2)) * Math.exp(-(d * d) / (2 * tau * tau))) /
    (tau * Math.sqrt(2 * Math.PI));
  let sum = 0;
  for (let i = -4000; i <= 4000; i += 1) sum += (Math.abs(i) === 4000 ? 1 : i % 2 ? 4 : 2) * of(i / 1000);
  const ratio = mixtureRatio({ nullMean: 0, standardDeviation: 1, mixture: tau }, n, mean);
  expect(ratio).toBeCloseTo(sum / 3000, 9);
});

describe('looked at after every row, with nothing to find', () => {
  const runs = 1_000;
  const rows = 400;

  test('the mixture test raises at most alpha of false alarms', () => {
    const random = seededRandom(31);
    let alarms = 0;
    for (let run = 0; run < runs; run += 1) {
      let sum = 0;
      for (let n = 1; n <= rows; n += 1) {
        sum += normal(random);
        if (mixtureRatio({ nullMean: 0, standardDeviation: 1, mixture: 0.3 }, n, sum / n) < 20) continue;
        alarms += 1;
        break;
      }
    }
    expect(alarms / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
  });

  test('the asymptotic sequence misses the mean in at most alpha of the runs', () => {
    const random = seededRandom(32);
    let missed = 0;
    for (let run = 0; run < runs; run += 1) {
      let sum = 0;
      for (let n = 1; n <= rows; n += 1) {
        sum += random() < 0.3 ? 1 : 0;
        if (n < 30 || Math.abs(sum / n - 0.3) <= asymptoticReach(n, Math.sqrt(0.21), 0.05)) continue;
        missed += 1;
        break;
      }
    }
    expect(missed / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
  });

  test('the betting sequence misses the mean in at most alpha of the runs, and closes in on it', () => {
    const random = seededRandom(33);
    let [missed, width] = [0, 0];
    for (let run = 0; run < 200; run += 1) {
      const sequence = new BettingSequence(0.05);
      let outside = false;
      for (let n = 1; n <= 300; n += 1) {
        sequence.add(random() < 0.9 ? 1 : 0);
        const { lower, upper } = sequence.limits();
        outside ||= lower > 0.9 || upper < 0.9;
      }
      const { lower, upper } = sequence.limits();
      width += (upper - lower) / 200;
      if (outside) missed += 1;
    }
    expect(missed / 200).toBeLessThanOrEqual(highestPlausible(0.05, 200));
    expect(width).toBeLessThan(0.16);
  });
});

test('knows nothing before the first value', () => {
  expect(new BettingSequence(0.05).limits()).toEqual({ lower: 0, upper: 1 });
});

test('e-values multiply over fair looks, average over dependent ones, and turn into p values and back', () => {
  expect(combineSequential([2, 3])).toBe(6);
  expect(combineDependent([2, 4])).toBe(3);
  expect(combineDependent([])).toBe(1);
  expect(pFromE(20)).toBe(0.05);
  expect(pFromE(0.5)).toBe(1);
  // The calibrator is an e-value: its mean over uniform p is 1.
  const grid = Array.from({ length: 100_000 }, (_, i) => eFromP((i + 0.5) / 100_000));
  expect(grid.reduce((sum, e) => sum + e, 0) / grid.length).toBeCloseTo(1, 2);
});

test('e-BH rejects the largest that reach m / (q k)', () => {
  // m = 4, q = 0.1: 40, 20, 13.3, 10 for k = 1 … 4.
  expect(eBenjaminiHochberg([21, 1, 22, 5], 0.1)).toEqual([true, false, true, false]);
  expect(eBenjaminiHochberg([39, 1, 1, 1], 0.1)).toEqual([false, false, false, false]);
});
