import { gateSlices } from '#domain/gate/gate-schema.ts';
import type { Metric } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Suite } from '#domain/suite.ts';
import { type SliceSelector, sliceKey } from '#domain/tallies/slice.ts';

/** The metrics of a suite, in its order. */
export function metricsOf(suite: Suite): Metric[] {
  return Object.entries(suite.metrics).map(([name, spec]) => resolveMetric(name, spec));
}

/** What is tallied apart: each value of the suite's dimensions, and whatever else its rules speak of. */
export function slicesOf(suite: Suite): SliceSelector[] {
  const wanted: SliceSelector[] = [
    ...suite.slices.map((dimension) => ({ [dimension]: null })),
    ...gateSlices(suite.gate),
  ];
  const distinct = new Map(wanted.map((selector) => [selectorKey(selector), selector]));
  return [...distinct.values()];
}

/** Whether a rule judges time: then stored answers would be judged on how long they took another day. */
export function judgesEffort(suite: Suite): boolean {
  const judged = new Set(suite.gate.rules.map((rule) => rule.metric));
  return metricsOf(suite).some(({ name, measure }) => judged.has(name) && measure.dependsOn === 'effort');
}

/** Whether some metric cannot be had from tallies. */
export function needRows(metrics: readonly Metric[]): boolean {
  return metrics.some(({ measure }) => measure.tally === 'rows');
}

function selectorKey(selector: SliceSelector): string {
  return sliceKey(Object.fromEntries(Object.entries(selector).map(([name, value]) => [name, value ?? '*'])));
}
