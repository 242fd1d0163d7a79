import type { GateRuleResource } from '#contracts/api/gate-rule-resource.ts';
import type { GateRule } from '#domain/gate/gate-rule.ts';
import { ruleDefinition } from '#domain/gate/gate-rule-catalogue.ts';
import { ruleId, slicePattern } from '#domain/gate/gate-schema.ts';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Suite } from '#domain/suite.ts';

/** What a suite's rules ask, in the gate's order. A rule on a metric that this release does not know is left out. */
export function gateRuleResources(suite: Pick<Suite, 'gate' | 'metrics'>): GateRuleResource[] {
  return suite.gate.rules.flatMap((rule) => {
    try {
      return [gateRuleResource(rule, suite.metrics)];
    } catch (error) {
      if (error instanceof MetricSpecError) return [];
      throw error;
    }
  });
}

function gateRuleResource(rule: GateRule, metrics: Suite['metrics']): GateRuleResource {
  const { meaning, quantity, unit, hypothesis } = ruleDefinition(rule.rule);
  const metric = resolveMetric(rule.metric, metrics[rule.metric] ?? {});
  const { threshold, passes } = hypothesis(rule, metric);
  const slices = slicePattern(rule);
  return {
    id: ruleId(rule, slices),
    rule: rule.rule,
    meaning,
    metric: rule.metric,
    slices,
    over: rule.worst !== undefined ? 'worst' : rule.each !== undefined ? 'each' : 'one',
    severity: rule.severity,
    quantity,
    threshold,
    passes,
    unit: unit ?? metric.unit,
  };
}
