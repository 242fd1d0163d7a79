import { cohenKappaMethod } from '#domain/statistics/agreement/cohen-kappa.ts';
import { fleissKappaMethod } from '#domain/statistics/agreement/fleiss-kappa.ts';
import { gwetAc1Method } from '#domain/statistics/agreement/gwet-ac1.ts';
import { intraclassMethod } from '#domain/statistics/agreement/intraclass.ts';
import { kendallMethod } from '#domain/statistics/agreement/kendall.ts';
import { krippendorffAlphaMethod } from '#domain/statistics/agreement/krippendorff-alpha.ts';
import { pearsonMethod } from '#domain/statistics/agreement/pearson.ts';
import { spearmanMethod } from '#domain/statistics/agreement/spearman.ts';
import { betaDistribution } from '#domain/statistics/distributions/beta.ts';
import { binomialDistribution } from '#domain/statistics/distributions/binomial.ts';
import { chiSquareDistribution } from '#domain/statistics/distributions/chi-square.ts';
import { fDistribution } from '#domain/statistics/distributions/f.ts';
import { noncentralTDistribution } from '#domain/statistics/distributions/noncentral-t.ts';
import { normalDistribution } from '#domain/statistics/distributions/normal.ts';
import { studentTDistribution } from '#domain/statistics/distributions/student-t.ts';
import { nonInferiorityMethod } from '#domain/statistics/equivalence/non-inferiority.ts';
import { superiorityMethod } from '#domain/statistics/equivalence/superiority.ts';
import { tostMethod } from '#domain/statistics/equivalence/tost.ts';
import { agrestiCoullMethod } from '#domain/statistics/intervals/agresti-coull.ts';
import { blockJackknifeMethod } from '#domain/statistics/intervals/block-jackknife.ts';
import { clopperPearsonMethod } from '#domain/statistics/intervals/clopper-pearson.ts';
import { clusterTMethod } from '#domain/statistics/intervals/cluster-t.ts';
import { influenceMethod } from '#domain/statistics/intervals/influence-by-blocks.ts';
import { jeffreysMethod } from '#domain/statistics/intervals/jeffreys.ts';
import { kornGraubardMethod } from '#domain/statistics/intervals/korn-graubard.ts';
import { midPMethod } from '#domain/statistics/intervals/mid-p.ts';
import { miettinenNurminenMethod } from '#domain/statistics/intervals/miettinen-nurminen.ts';
import { newcombeMethod } from '#domain/statistics/intervals/newcombe.ts';
import { newcombePairedMethod } from '#domain/statistics/intervals/newcombe-paired.ts';
import { quantileMethod } from '#domain/statistics/intervals/quantile-test.ts';
import { deltaRatioMethod, fiellerRatioMethod } from '#domain/statistics/intervals/ratio.ts';
import { ruleOfThreeMethod } from '#domain/statistics/intervals/rule-of-three.ts';
import { tIntervalMethod } from '#domain/statistics/intervals/t-interval.ts';
import { tangoMethod } from '#domain/statistics/intervals/tango.ts';
import { waldMethod } from '#domain/statistics/intervals/wald.ts';
import { wilsonMethod } from '#domain/statistics/intervals/wilson.ts';
import { wilsonCorrectedMethod } from '#domain/statistics/intervals/wilson-corrected.ts';
import type { Method } from '#domain/statistics/method.ts';
import { alphaRecyclingMethod } from '#domain/statistics/multiplicity/alpha-recycling.ts';
import { benjaminiHochbergMethod } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';
import { benjaminiYekutieliMethod } from '#domain/statistics/multiplicity/benjamini-yekutieli.ts';
import { bonferroniMethod } from '#domain/statistics/multiplicity/bonferroni.ts';
import { hochbergMethod } from '#domain/statistics/multiplicity/hochberg.ts';
import { holmMethod } from '#domain/statistics/multiplicity/holm.ts';
import { hommelMethod } from '#domain/statistics/multiplicity/hommel.ts';
import { bradleyTerryMethod } from '#domain/statistics/pairwise/bradley-terry.ts';
import { eloMethod } from '#domain/statistics/pairwise/elo.ts';
import { designEffectMethod } from '#domain/statistics/power/design-effect.ts';
import { mcnemarPowerMethod } from '#domain/statistics/power/mcnemar-power.ts';
import { meanPowerMethod } from '#domain/statistics/power/mean-power.ts';
import { requiredPairsMethod } from '#domain/statistics/power/required-pairs.ts';
import { sharePowerMethod } from '#domain/statistics/power/share-power.ts';
import { tostPowerMethod } from '#domain/statistics/power/tost-power.ts';
import { flakinessMethod } from '#domain/statistics/repeats/flakiness.ts';
import { passAtKMethod } from '#domain/statistics/repeats/pass-at-k.ts';
import { bootstrapBasicMethod } from '#domain/statistics/resampling/bootstrap-basic.ts';
import { bootstrapBcaMethod } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { bootstrapPercentileMethod } from '#domain/statistics/resampling/bootstrap-percentile.ts';
import { bootstrapTMethod } from '#domain/statistics/resampling/bootstrap-t.ts';
import { clusterBootstrapMethod } from '#domain/statistics/resampling/cluster-columns.ts';
import { signFlipMethod } from '#domain/statistics/resampling/sign-flip.ts';
import { twoSamplePermutationMethod } from '#domain/statistics/resampling/two-sample-permutation.ts';
import { cupedMethod } from '#domain/statistics/sampling/cuped.ts';
import { allocationMethod, stratifiedMethod } from '#domain/statistics/sampling/stratified.ts';
import { classicalBoundsMethod } from '#domain/statistics/sequential/classical-bounds.ts';
import {
  asymptoticSequenceMethod,
  bettingSequenceMethod,
} from '#domain/statistics/sequential/confidence-sequence.ts';
import { eValueMethod } from '#domain/statistics/sequential/e-values.ts';
import { mixtureSprtMethod } from '#domain/statistics/sequential/mixture-sprt.ts';
import { spendingMethod } from '#domain/statistics/sequential/spending.ts';
import { spendingBoundsMethod } from '#domain/statistics/sequential/spending-bounds.ts';
import { stagewiseMethod } from '#domain/statistics/sequential/stagewise.ts';
import { cochranQMethod } from '#domain/statistics/tests/cochran-q.ts';
import { delongMethod } from '#domain/statistics/tests/delong.ts';
import { fisherExactMethod } from '#domain/statistics/tests/fisher-exact.ts';
import { friedmanMethod } from '#domain/statistics/tests/friedman.ts';
import { mannWhitneyMethod } from '#domain/statistics/tests/mann-whitney.ts';
import { mcnemarMethod } from '#domain/statistics/tests/mcnemar.ts';
import { sampleRatioMethod } from '#domain/statistics/tests/sample-ratio.ts';
import { signTestMethod } from '#domain/statistics/tests/sign-test.ts';
import { tTestMethod } from '#domain/statistics/tests/t-test.ts';
import { twoProportionMethod } from '#domain/statistics/tests/two-proportion.ts';
import { wilcoxonMethod } from '#domain/statistics/tests/wilcoxon.ts';

/** Every statistical method, by family, in the order in which the docs list them. */
export const methodFamilies = {
  intervals: [
    wilsonMethod,
    wilsonCorrectedMethod,
    agrestiCoullMethod,
    clopperPearsonMethod,
    kornGraubardMethod,
    midPMethod,
    jeffreysMethod,
    waldMethod,
    ruleOfThreeMethod,
    tangoMethod,
    newcombeMethod,
    miettinenNurminenMethod,
    newcombePairedMethod,
    tIntervalMethod,
    clusterTMethod,
    blockJackknifeMethod,
    influenceMethod,
    quantileMethod,
    deltaRatioMethod,
    fiellerRatioMethod,
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
  tests: [
    mcnemarMethod,
    signTestMethod,
    tTestMethod,
    wilcoxonMethod,
    cochranQMethod,
    friedmanMethod,
    twoProportionMethod,
    fisherExactMethod,
    mannWhitneyMethod,
    delongMethod,
    sampleRatioMethod,
  ],
  multiplicity: [
    bonferroniMethod,
    holmMethod,
    hochbergMethod,
    hommelMethod,
    benjaminiHochbergMethod,
    benjaminiYekutieliMethod,
    alphaRecyclingMethod,
  ],
  power: [
    sharePowerMethod,
    mcnemarPowerMethod,
    meanPowerMethod,
    requiredPairsMethod,
    tostPowerMethod,
    designEffectMethod,
  ],
  equivalence: [nonInferiorityMethod, superiorityMethod, tostMethod],
  sequential: [
    spendingMethod,
    spendingBoundsMethod,
    classicalBoundsMethod,
    stagewiseMethod,
    mixtureSprtMethod,
    asymptoticSequenceMethod,
    bettingSequenceMethod,
    eValueMethod,
  ],
  sampling: [stratifiedMethod, allocationMethod, cupedMethod],
  agreement: [
    cohenKappaMethod,
    fleissKappaMethod,
    krippendorffAlphaMethod,
    gwetAc1Method,
    intraclassMethod,
    pearsonMethod,
    spearmanMethod,
    kendallMethod,
  ],
  repeats: [passAtKMethod, flakinessMethod],
  pairwise: [bradleyTerryMethod, eloMethod],
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
