import { describe, expect, test } from 'vitest';
import { inferMean } from '#domain/gate/infer-mean.ts';
import type { Inference } from '#domain/gate/inference.ts';
import { tUpperQuantile } from '#domain/statistics/distributions/student-t.ts';
import { sumsOf } from '#support/cluster-sums.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

function inferred(clusters: readonly (readonly number[])[], sign: 1 | -1 = 1): Inference {
  const sums = sumsOf(clusters);
  const inference = inferMean(sums, sign, sums.clustersNotZero, [-1, 1]);
  if ('none' in inference) throw new Error(`Expected an inference, got none: ${inference.none}.`);
  return inference;
}

test('is the t interval over independent rows', () => {
  // 1 … 12 tenths: mean 0.65, s² = 0.13.
  const inference = inferred(Array.from({ length: 12 }, (_, i) => [(i + 1) / 10]));
  const reach = tUpperQuantile(0.025, 11) * Math.sqrt(0.13 / 12);
  expect(inference.lower(0.025)).toBeCloseTo(0.65 - reach, 12);
  expect(inference.upper(0.025)).toBeCloseTo(0.65 + reach, 12);
  expect(inference.pAbove(0.65 - reach)).toBeCloseTo(0.025, 12);
});

test('turns the difference of a lower-is-better metric into an improvement', () => {
  const clusters = Array.from({ length: 20 }, (_, i) => [i / 20]);
  expect(inferred(clusters, -1).estimate).toBe(-inferred(clusters).estimate);
  expect(inferred(clusters, -1).lower(0.1)).toBeCloseTo(-inferred(clusters).upper(0.1)!, 14);
});

test('cannot be trusted where fewer than ten clusters differ, and says how many rows would', () => {
  const sparse = Array.from({ length: 500 }, (_, i) => [i < 5 ? 0.5 : 0]);
  expect(inferred(sparse).untrusted).toMatchObject({ nNeeded: 1_000 });
});

test('cannot be trusted where all clusters agree, and is then bounded by the rule of three', () => {
  const inference = inferred(Array.from({ length: 500 }, () => [0]));
  expect(inference.untrusted).not.toBeNull();
  expect(inference.lower(0.05)).toBeCloseTo(-3 / 500, 4);
  expect(inference.pAbove(inference.lower(0.05)!)).toBeCloseTo(0.05, 12);
});

describe.each([
  { n: 300, differing: 0.05 },
  { n: 1_000, differing: 0.015 },
  { n: 1_000, differing: 0.05 },
])('n = $n of which $differing differ', ({ n, differing }) => {
  test('passes at most alpha at a true effect of exactly −margin', () => {
    // Three of four differences are losses, of 0 to 1 each: the mean difference is −differing / 4.
    const margin = differing / 4;
    const random = seededRandom(n + differing * 1e4);
    const runs = 4_000;
    let passed = 0;
    for (let run = 0; run < runs; run += 1) {
      const rows = Array.from({ length: n }, () =>
        random() < differing ? [random() < 0.75 ? -random() : random()] : [0],
      );
      const inference = inferred(rows);
      if (inference.untrusted === null && inference.pAbove(-margin) <= 0.025) passed += 1;
    }
    expect(passed / runs).toBeLessThanOrEqual(highestPlausible(0.025, runs));
  });
});
