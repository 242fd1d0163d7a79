import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { shareOf } from '#domain/gate/share-of.ts';
import {
  wilsonAbove,
  wilsonBelow,
  wilsonLower,
  wilsonMethod,
  wilsonUpper,
} from '#domain/statistics/intervals/wilson.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/** The mean of a 0/1 metric. */
export function inferShare(sums: ClusterSums): Inference | NoInference {
  const seen = shareOf(sums);
  if ('none' in seen) return seen;
  const { proportion, figures } = seen;
  return {
    ...figures,
    method: wilsonMethod.id,
    lower: (alpha) => wilsonLower(proportion, alpha),
    upper: (alpha) => wilsonUpper(proportion, alpha),
    pAbove: (value) => wilsonAbove(proportion, value),
    pBelow: (value) => wilsonBelow(proportion, value),
  };
}
