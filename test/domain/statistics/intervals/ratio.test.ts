import { expect, test } from 'vitest';
import { deltaRatioLimits, fiellerRatioLimits, ratioMoments } from '#domain/statistics/intervals/ratio.ts';
import { meanDifferenceLimits, meanLimits } from '#domain/statistics/intervals/t-interval.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

test('mean limits agree with R 4.2.2, t.test on the data set sleep', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  // conf.int −3.3654832, 0.2054832 (Welch) and −2.4598858, −0.7001142 (paired)
  expect(meanDifferenceLimits(first, second, 0.025)).toMatchObject({
    lower: expect.closeTo(-3.3654832, 7),
    upper: expect.closeTo(0.2054832, 7),
  });
  expect(
    meanLimits(
      first.map((value, i) => value - second[i]!),
      0.025,
    ),
  ).toMatchObject({
    lower: expect.closeTo(-2.4598858, 7),
    upper: expect.closeTo(-0.7001142, 7),
  });
  expect(meanLimits([1, 1], 0.025)).toHaveProperty('undefined');
});

test('by hand: three rows', () => {
  // y = 2, 4, 6, x = 1, 2, 6: means 4 and 3, var(mean y) = 4/3, var(mean x) = 7/3, cov = 10/6.
  const moments = ratioMoments([2, 4, 6], [1, 2, 6]);
  expect(moments).toMatchObject({
    above: 4,
    below: 3,
    varAbove: 4 / 3,
    covariance: expect.closeTo(10 / 6, 14),
  });
  const variance = 4 / 3 - 2 * (4 / 3) * (10 / 6) + (16 / 9) * (7 / 3);
  const limits = deltaRatioLimits(moments, 0.025);
  expect(limits).toMatchObject({
    upper: expect.closeTo(4 / 3 + (1.959963984540054 * Math.sqrt(variance)) / 3, 12),
  });
});

test('a denominator that could be 0 rules no ratio out', () => {
  expect(fiellerRatioLimits(ratioMoments([1, 2, 3, 4], [1, -1, 2, -1.5]), 0.025)).toHaveProperty('undefined');
  expect(deltaRatioLimits(ratioMoments([1, 2], [1, -1]), 0.025)).toEqual({
    undefined: 'the denominator is 0',
  });
  expect(() => ratioMoments([1], [1, 2])).toThrow(RangeError);
});

test('both come to the same for many rows, and cover what they say for few', () => {
  const random = seededRandom(2);
  const runs = 2_000;
  let missed = 0;
  for (let run = 0; run < runs; run += 1) {
    const below = Array.from({ length: 25 }, () => 1 + random());
    const above = below.map((x) => 0.4 * x + random() - 0.5);
    const limits = fiellerRatioLimits(ratioMoments(above, below), 0.025);
    if ('undefined' in limits || limits.lower > 0.4 || limits.upper < 0.4) missed += 1;
  }
  expect(missed / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
  const below = Array.from({ length: 5_000 }, () => 1 + random());
  const moments = ratioMoments(
    below.map((x) => x + random()),
    below,
  );
  const [delta, fieller] = [deltaRatioLimits(moments, 0.025), fiellerRatioLimits(moments, 0.025)];
  if ('undefined' in delta || 'undefined' in fieller) throw new Error('Expected limits.');
  expect(fieller.lower).toBeCloseTo(delta.lower, 4);
});
