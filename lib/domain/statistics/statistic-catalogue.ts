import { betaDistribution } from '#domain/statistics/distributions/beta.ts';
import { binomialDistribution } from '#domain/statistics/distributions/binomial.ts';
import { chiSquareDistribution } from '#domain/statistics/distributions/chi-square.ts';
import { fDistribution } from '#domain/statistics/distributions/f.ts';
import { noncentralTDistribution } from '#domain/statistics/distributions/noncentral-t.ts';
import { normalDistribution } from '#domain/statistics/distributions/normal.ts';
import { studentTDistribution } from '#domain/statistics/distributions/student-t.ts';
import { blockJackknifeMethod } from '#domain/statistics/intervals/block-jackknife.ts';
import { clusterTMethod } from '#domain/statistics/intervals/cluster-t.ts';
import { influenceMethod } from '#domain/statistics/intervals/influence-by-blocks.ts';
import { quantileMethod } from '#domain/statistics/intervals/quantile-test.ts';
import { ruleOfThreeMethod } from '#domain/statistics/intervals/rule-of-three.ts';
import { tangoMethod } from '#domain/statistics/intervals/tango.ts';
import { wilsonMethod } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';
import { alphaRecyclingMethod } from '#domain/statistics/multiplicity/alpha-recycling.ts';
import { benjaminiHochbergMethod } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';
import { bootstrapBasicMethod } from '#domain/statistics/resampling/bootstrap-basic.ts';
import { bootstrapBcaMethod } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { bootstrapPercentileMethod } from '#domain/statistics/resampling/bootstrap-percentile.ts';
import { bootstrapTMethod } from '#domain/statistics/resampling/bootstrap-t.ts';
import { clusterBootstrapMethod } from '#domain/statistics/resampling/cluster-columns.ts';
import { signFlipMethod } from '#domain/statistics/resampling/sign-flip.ts';
import { twoSamplePermutationMethod } from '#domain/statistics/resampling/two-sample-permutation.ts';
import { mcnemarMethod } from '#domain/statistics/tests/mcnemar.ts';

/** Every statistical method, by family, in the order in which the docs list them. */
export const methodFamilies = {
  intervals: [
    wilsonMethod,
    tangoMethod,
    clusterTMethod,
    blockJackknifeMethod,
    influenceMethod,
    quantileMethod,
    ruleOfThreeMethod,
  ],
  resampling: [
    bootstrapPercentileMethod,
    bootstrapBasicMethod,
    bootstrapBcaMethod,
    bootstrapTMethod,
    clusterBootstrapMethod,
    signFlipMethod,
    twoSamplePermutationMethod,
  ],
  tests: [mcnemarMethod],
  multiplicity: [benjaminiHochbergMethod, alphaRecyclingMethod],
  power: [],
  equivalence: [],
  sequential: [],
  sampling: [],
  agreement: [],
  repeats: [],
  pairwise: [],
  distributions: [
    normalDistribution,
    studentTDistribution,
    chiSquareDistribution,
    fDistribution,
    betaDistribution,
    binomialDistribution,
    noncentralTDistribution,
  ],
} as const satisfies Readonly<Record<string, readonly Method[]>>;

export const statisticCatalogue: readonly Method[] = Object.values(methodFamilies).flat();
