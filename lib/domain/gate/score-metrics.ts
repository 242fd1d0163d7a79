import { armEstimate } from '#domain/gate/arm-estimate.ts';
import { effectOf } from '#domain/gate/effect-of.ts';
import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { inferImprovement, inferLevel } from '#domain/gate/infer.ts';
import type { CaseInput } from '#domain/gate/rule-case.ts';
import { shownInterval } from '#domain/gate/shown-interval.ts';
import type { Metric } from '#domain/metric.ts';

/** Every metric on all rows and on each slice, whether or not a rule speaks of it. */
export function scoreMetrics(input: CaseInput): MetricResult[] {
  const slices = [...input.evidence.slices.keys()];
  return input.metrics.flatMap((metric) => slices.map((slice) => scoreMetric(metric, slice, input)));
}

function scoreMetric(
  metric: Metric,
  slice: string,
  { gate, evidence, candidateArm }: CaseInput,
): MetricResult {
  const { baselineArm } = evidence;
  const compares = baselineArm !== null;
  const inference = (compares ? inferImprovement : inferLevel)(evidence, metric, slice, candidateArm);
  const known = {
    metric: metric.name,
    slice,
    candidate: armEstimate(evidence, metric, slice, candidateArm),
    baseline: compares ? armEstimate(evidence, metric, slice, baselineArm) : null,
    quantity: compares ? ('improvement' as const) : ('level' as const),
  };
  if ('none' in inference) {
    return { ...known, effect: null, interval: null, p: null, untrusted: inference.none };
  }
  const { estimate, untrusted } = inference;
  return {
    ...known,
    effect: compares ? effectOf(estimate, metric) : null,
    interval: shownInterval(inference, gate.alpha, gate.alpha),
    p: compares ? Math.min(1, 2 * Math.min(inference.pAbove(0), inference.pBelow(0))) : null,
    untrusted: untrusted?.reason ?? null,
  };
}
