import { alphaRecyclingMethod } from '#domain/statistics/alpha-recycling.ts';
import { benjaminiHochbergMethod } from '#domain/statistics/benjamini-hochberg.ts';
import { blockJackknifeMethod } from '#domain/statistics/block-jackknife.ts';
import { clusterTMethod } from '#domain/statistics/cluster-t.ts';
import { mcnemarMethod } from '#domain/statistics/mcnemar.ts';
import type { Method } from '#domain/statistics/method.ts';
import { quantileMethod } from '#domain/statistics/quantile-test.ts';
import { ruleOfThreeMethod } from '#domain/statistics/rule-of-three.ts';
import { tangoMethod } from '#domain/statistics/tango.ts';
import { wilsonMethod } from '#domain/statistics/wilson.ts';

/** Every statistical method that a verdict can rest on. */
export const statisticCatalogue: readonly Method[] = [
  wilsonMethod,
  tangoMethod,
  clusterTMethod,
  blockJackknifeMethod,
  quantileMethod,
  ruleOfThreeMethod,
  mcnemarMethod,
  benjaminiHochbergMethod,
  alphaRecyclingMethod,
];
