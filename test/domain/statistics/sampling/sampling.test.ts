import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuped } from '#domain/statistics/sampling/cuped.ts';
import { allocateRows, stratifiedMean } from '#domain/statistics/sampling/stratified.ts';
import { seededRandom } from '#support/seeded-random.ts';

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('CUPED', () => {
  test('leaves 1 − ρ² of the variance, and the estimate unbiased', () => {
    const random = seededRandom(6);
    const covariate = Array.from({ length: 20_000 }, () => normal(random));
    const values = covariate.map((x) => 0.5 + 0.8 * x + 0.6 * normal(random));
    const adjusted = cuped(values, covariate, { knownMean: 0 });
    if ('undefined' in adjusted) throw new Error('Expected an estimate.');
    expect(adjusted.left).toBeCloseTo(1 - 0.64, 1.9);
    expect(adjusted.theta).toBeCloseTo(0.8, 1.9);
    expect(Math.abs(adjusted.estimate - 0.5)).toBeLessThan(4 * Math.sqrt(adjusted.variance));
  });

  test('allows for clusters, and leaves the estimate as it is without a known mean', () => {
    const values = [1, 2, 3, 4, 6, 5];
    const alone = cuped(values, [1, 0, 1, 0, 1, 1]);
    const together = cuped(values, [1, 0, 1, 0, 1, 1], { clusters: ['a', 'a', 'b', 'b', 'c', 'c'] });
    expect(alone).toMatchObject({ estimate: 3.5 });
    expect(together).toMatchObject({ estimate: 3.5 });
    expect((together as { variance: number }).variance).toBeGreaterThan(
      (alone as { variance: number }).variance,
    );
  });

  test('says why there is nothing to adjust', () => {
    expect(cuped([1, 2], [3, 3])).toEqual({ undefined: 'the covariate is constant' });
    expect(cuped([1, 2], [3, 4], { clusters: ['a', 'a'] })).toEqual({
      undefined: '1 clusters are too few for an error',
    });
  });
});

describe('strata', () => {
  test('the variance formula is that of repeated samples', () => {
    const random = seededRandom(14);
    const population = [
      Array.from({ length: 60 }, () => random() * 2),
      Array.from({ length: 240 }, () => 5 + random()),
    ];
    const truth = population.flat().reduce((sum, value) => sum + value, 0) / 300;
    const runs = 4_000;
    let [sum, squares, claimed] = [0, 0, 0];
    for (let run = 0; run < runs; run += 1) {
      const strata = population.map((values, h) => {
        const sample = values
          .map((value) => ({ value, key: random() }))
          .sort((a, b) => a.key - b.key)
          .slice(0, h === 0 ? 20 : 12)
          .map(({ value }) => value);
        const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
        const variance = sample.reduce((a, b) => a + (b - mean) ** 2, 0) / (sample.length - 1);
        return { size: values.length, rows: sample.length, mean, variance };
      });
      const found = stratifiedMean(strata);
      if ('undefined' in found) throw new Error('Expected a mean.');
      sum += found.estimate;
      squares += (found.estimate - truth) ** 2;
      claimed += found.variance;
    }
    expect(sum / runs).toBeCloseTo(truth, 2);
    expect(claimed / squares).toBeCloseTo(1, 0.9);
  });

  test('says of how many strata nothing was read', () => {
    expect(stratifiedMean([{ size: 5, rows: 0, mean: 0, variance: 0 }])).toEqual({
      undefined: 'of 1 strata no row was read',
    });
    expect(stratifiedMean([])).toEqual({ undefined: 'there are no rows' });
  });

  test('rows are allocated by size, or by size and spread', () => {
    expect(allocateRows(10, [50, 30, 20])).toEqual([5, 3, 2]);
    // Cochran 1977, 5.5: n N S / Σ N S.
    expect(allocateRows(12, [100, 100, 100], [1, 2, 3])).toEqual([2, 4, 6]);
    expect(allocateRows(100, [3, 200], [10, 0.001])).toEqual([3, 97]);
    expect(allocateRows(5, [100, 100], [0, 0])).toEqual([3, 2]);
  });

  test('every allocation adds up, and takes from one to all of each stratum', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 6, max: 400 }), (of, rows) => {
        const allocated = allocateRows(rows, of);
        const all = of.reduce((sum, size) => sum + size, 0);
        expect(allocated.reduce((sum, count) => sum + count, 0)).toBe(Math.min(rows, all));
        allocated.forEach((count, i) => {
          expect(count >= 1 && count <= of[i]!).toBe(true);
        });
      }),
    );
  });
});
