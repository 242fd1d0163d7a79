import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '#domain/statistics/distributions/normal.ts';
import { meanAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import { type Bootstrap, bootstrapError } from '#domain/statistics/resampling/bootstrap.ts';
import { basicLimits } from '#domain/statistics/resampling/bootstrap-basic.ts';
import { bcaLevel, bcaLimits, biasCorrection } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { percentileLimits } from '#domain/statistics/resampling/bootstrap-percentile.ts';
import {
  bootstrapMean,
  bootstrapRatio,
  bootstrapSums,
  ratioOfSums,
  sumsAcceleration,
} from '#domain/statistics/resampling/bootstrap-sums.ts';
import { expectClose } from '#support/close-to.ts';
import { defined } from '#support/defined.ts';

// All 5^5 resamples: SciPy 1.17.1, scipy.stats.bootstrap(..., n_resamples=0, bootstrap_result=<the 3,125 values>), and
// scipy.stats._resampling._bca_interval for z0, the acceleration and the levels. The values are sums of powers of 2, so that
// SciPy, too, sees which resamples equal the estimate.
const every = { resamples: 3125, seed: 1 };
const values = Float64Array.of(1.25, 3.5, 0.75, 9, 2.125);

test('bias correction, acceleration and levels are SciPy’s on all resamples of five rows', () => {
  const bootstrap = defined(bootstrapMean(values, every));
  expect(bootstrap.drawing).toBe('every-resample');
  expectClose(defined(biasCorrection(bootstrap)), 0.10486869466706365);
  expectClose(defined(meanAcceleration(values)), 0.08671558601072503);
  expectClose(defined(bcaLevel(0.025, 0.10486869466706365, 0.08671558601072503)), 0.06769780930301136);
  expectClose(defined(bcaLevel(0.975, 0.10486869466706365, 0.08671558601072503)), 0.9956041966370112);
  expectClose(bootstrapError(bootstrap), 1.336065575782601);
});

test('the limits of a mean are SciPy’s', () => {
  const bootstrap = defined(bootstrapMean(values, every));
  const acceleration = meanAcceleration(values);
  expectLimits(bcaLimits(bootstrap, acceleration, 0.025), 1.5, 7.45);
  expectLimits(bcaLimits(bootstrap, acceleration, 0.05), 1.675, 6.525);
  expectLimits(percentileLimits(bootstrap, 0.025), 1.225, 6.25);
  expectLimits(percentileLimits(bootstrap, 0.05), 1.4, 5.8);
  expectLimits(basicLimits(bootstrap, 0.025), 0.4, 5.425);
});

test('the limits of a ratio of paired columns are SciPy’s', () => {
  const columns = [Float64Array.of(3, 1, 4, 1.5, 9), Float64Array.of(2, 6, 5, 3.5, 8)] as const;
  const bootstrap = defined(bootstrapRatio(...columns, every));
  expectLimits(
    bcaLimits(bootstrap, sumsAcceleration(columns, ratioOfSums), 0.025),
    0.32075471698113206,
    1.1142857142857143,
  );
  expectLimits(percentileLimits(bootstrap, 0.025), 0.35, 1.12);
  expectLimits(basicLimits(bootstrap, 0.025), 0.39020408163265285, 1.1602040816326529);
});

test('the limits of a variance are SciPy’s', () => {
  const columns = [values, values.map((value) => value * value)];
  const variance = (rows: number) => (sums: ArrayLike<number>) => sums[1]! / rows - (sums[0]! / rows) ** 2;
  const bootstrap = defined(bootstrapSums(columns, variance(5), every));
  expectLimits(bcaLimits(bootstrap, sumsAcceleration(columns, variance(4)), 0.05), 0.76875, 15.715);
});

// Efron and Tibshirani 1993, 14.1 to 14.3: the variance of 26 spatial test scores, with 2,000 resamples. Acceleration .061,
// z0 .146, 90 % BCa interval (115.8, 259.6), percentile (100.8, 233.9). With 400,000 resamples, SciPy 1.17.1 gives z0 .174,
// BCa (115.5, 260.9) and percentile (97.9, 235.8).
test('agrees with the book on the variance of the spatial test scores', () => {
  const scores = Float64Array.of(
    48,
    36,
    20,
    29,
    42,
    42,
    20,
    42,
    22,
    41,
    45,
    14,
    6,
    0,
    33,
    28,
    34,
    4,
    32,
    24,
    47,
    41,
    24,
    26,
    30,
    41,
  );
  const columns = [scores, scores.map((score) => score * score)];
  const variance = (rows: number) => (sums: ArrayLike<number>) => sums[1]! / rows - (sums[0]! / rows) ** 2;
  const acceleration = sumsAcceleration(columns, variance(25));
  expectClose(defined(acceleration), 0.06124011981230745, 1e-9);
  const bootstrap = defined(bootstrapSums(columns, variance(26), { resamples: 100_000, seed: 1993 }));
  expectClose(bootstrap.estimate, 171.53402366863904);
  expect(defined(biasCorrection(bootstrap))).toBeCloseTo(0.174, 1);
  const bca = defined(bcaLimits(bootstrap, acceleration, 0.05));
  expect(Math.abs(bca.lower - 115.5)).toBeLessThan(1);
  expect(Math.abs(bca.upper - 260.9)).toBeLessThan(1.5);
  const percentile = defined(percentileLimits(bootstrap, 0.05));
  expect(Math.abs(percentile.lower - 97.9)).toBeLessThan(1);
  expect(Math.abs(percentile.upper - 235.8)).toBeLessThan(1);
});

test('without bias and acceleration it is the percentile interval', () => {
  const replicates = Float64Array.from({ length: 999 }, (_, i) => i - 499);
  const bootstrap: Bootstrap = {
    estimate: 0,
    replicates,
    undefinedReplicates: 0,
    drawing: 'row-by-row',
    seed: 1,
  };
  expect(biasCorrection(bootstrap)).toBe(0);
  const [bca, percentile] = [bcaLimits(bootstrap, 0, 0.025), percentileLimits(bootstrap, 0.025)].map(defined);
  expectClose(bca!.lower, percentile!.lower, 1e-9);
  expectClose(bca!.upper, percentile!.upper, 1e-9);
  // Replicates equal to the estimate count half: 499.5 of 999 below 0 makes no bias, 500.5 below 1 some.
  expectClose(defined(biasCorrection({ ...bootstrap, estimate: 1 })), normalQuantile(500.5 / 999));
});

test('turning the values about turns the limits about', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 5 }), (rows) => {
      const [straight, turned] = [rows, rows.map((row) => -row)].map((of) => {
        const at = Float64Array.from(of);
        const bootstrap = bootstrapMean(at, every);
        return 'undefined' in bootstrap ? bootstrap : bcaLimits(bootstrap, meanAcceleration(at), 0.05);
      });
      if ('undefined' in straight! || 'undefined' in turned!) {
        expect(turned).toEqual(straight);
        return;
      }
      expect(turned!.lower).toBeCloseTo(-straight!.upper, 9);
      expect(turned!.upper).toBeCloseTo(-straight!.lower, 9);
    }),
    { numRuns: 30 },
  );
});

test('names what keeps it from a limit', () => {
  const alike = bootstrapMean(new Float64Array(50).fill(0.1), { resamples: 999, seed: 1 });
  expect(alike).toEqual({ undefined: 'all resamples give the same value' });
  expect(meanAcceleration(new Float64Array(3).fill(0.1))).toEqual({
    undefined: 'leaving any row out gives the same value',
  });
  expect(bootstrapMean(Float64Array.of(1), every)).toEqual({
    undefined: 'it takes two rows, or two clusters of rows, to see how much resamples differ',
  });

  const bootstrap = defined(
    bootstrapMean(
      Float64Array.from({ length: 50 }, (_, i) => i),
      { resamples: 39, seed: 1 },
    ),
  );
  expect(percentileLimits(bootstrap, 0.025)).toEqual({
    undefined: '39 resamples are too few for a limit at level 0.025',
  });
  expect(bcaLimits({ ...bootstrap, estimate: 1000 }, 0, 0.1)).toEqual({
    undefined: 'all resamples lie on one side of the estimate',
  });
  expect(bcaLimits(bootstrap, 0.9, 0.1)).toEqual({
    undefined: 'the error grows too fast with the value for a limit at this level',
  });
  expect(bcaLimits(bootstrap, { undefined: 'no' }, 0.1)).toEqual({ undefined: 'no' });
});

function expectLimits(limits: ReturnType<typeof percentileLimits>, lower: number, upper: number): void {
  const of = defined(limits);
  expectClose(of.lower, lower);
  expectClose(of.upper, upper);
}
