import { ruleDefinition } from '#domain/gate/gate-rule-catalogue.ts';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** A rule that needs a certain kind of metric (a budget, an error rate, the rate of bad events) is given one. */
export const rulesFitMetrics: SuiteCheck = ({ source, definition }) =>
  definition.gate.rules.flatMap((rule, index) => {
    const spec = definition.metrics[rule.metric];
    if (spec === undefined) return [];
    const expected = misfitOf(rule, spec);
    if (expected === null) return [];
    return problemAt(source, ['gate', 'rules', index, 'metric'], {
      expected: `${expected} in a rule ${rule.rule}`,
      came: `"${rule.metric}"`,
      advice: 'Name another metric, or take at-least or at-most, which take any.',
    });
  });

/** A metric that does not resolve is told of once, under metrics. */
function misfitOf(
  rule: Parameters<ReturnType<typeof ruleDefinition>['misfit']>[0],
  spec: Parameters<typeof resolveMetric>[1],
): string | null {
  try {
    return ruleDefinition(rule.rule).misfit(rule, resolveMetric(rule.metric, spec));
  } catch (error) {
    if (error instanceof MetricSpecError) return null;
    throw error;
  }
}
