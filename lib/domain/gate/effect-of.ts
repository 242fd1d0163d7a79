import type { Effect } from '#domain/gate/gate-decision.ts';
import { directionSign } from '#domain/gate/infer.ts';
import type { Metric } from '#domain/metric.ts';

/** An improvement, with the difference in the metric's own direction. */
export function effectOf(improvement: number, metric: Metric): Effect {
  // Adding 0 turns −0 into 0, which JSON cannot tell from it.
  return { improvement: improvement + 0, rawDifference: directionSign(metric) * improvement + 0 };
}
