import { z } from 'zod';
import type { GateRule } from '#domain/gate/gate-rule.ts';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { inconclusivePolicySchema } from '#domain/gate/inconclusive-policy.ts';
import { sequentialSchema } from '#domain/gate/sequential-schema.ts';
import { type SliceSelector, sliceKey } from '#domain/tallies/slice.ts';

const [first, ...rest] = gateRuleCatalogue;

export const gateRuleSchema = z.discriminatedUnion('rule', [
  first.schema,
  ...rest.map(({ schema }) => schema),
]);

const alertsSchema = z.strictObject({
  /**
   * Metric to the loss from which a significant one is an alert, in the metric's unit. Default: the smallest margin of a
   * rule on that metric and slice, else of one on that metric and all rows; a metric without either raises none.
   */
  margins: z.record(z.string(), z.number().nonnegative()).default({}),
  /** Benjamini–Hochberg level over metric x slice. Default 0.05. */
  falseDiscoveryRate: z.number().gt(0).lt(1).default(0.05),
});

/** A suite's policy: rules over metrics and slices. */
export const gateSchema = z
  .strictObject({
    /** One-sided level at which a rule passes, and at which the gate as a whole fails. Default 0.025. */
    alpha: z.number().gt(0).max(0.25).default(0.025),
    /** Smallest share of the rows that each arm must have scores for. Default 0.98. */
    minimumCoverage: z.number().gt(0).max(1).default(0.98),
    /** Clusters below which no error can be estimated. Default 10, which is also the least. */
    minimumClusters: z.int().min(10).default(10),
    rules: z.array(gateRuleSchema).min(1),
    alerts: alertsSchema.prefault({}),
    sequential: sequentialSchema.prefault({}),
    /** What an outcome that stays open means. Default `block`: the run is `inconclusive`. */
    inconclusive: inconclusivePolicySchema.optional(),
  })
  .superRefine(({ rules }, context) => {
    rules.forEach((rule, index) => {
      const id = patternId(rule);
      const earlier = rules.findIndex((other) => patternId(other) === id);
      if (earlier === index) return;
      context.addIssue({
        code: 'custom',
        path: ['rules', index],
        message: `Expected each rule once, got "${id}" as rule ${earlier + 1} and rule ${index + 1}.`,
      });
    });
  });

export type Gate = z.infer<typeof gateSchema>;

/** What verdicts, waivers and reports call a rule on one slice: `non-inferior accuracy negation=yes`. */
export function ruleId(rule: GateRule, slice: string): string {
  const onSlice = slice === sliceKey({}) ? '' : ` ${slice}`;
  return `${rule.rule} ${rule.metric}${onSlice}${rule.severity === 'warn' ? ' (warn)' : ''}`;
}

/** The slices that a gate's rules need in the tallies, beside all rows. */
export function gateSlices(gate: Gate): SliceSelector[] {
  return gate.rules.map(ruleSlices).filter((selector) => Object.keys(selector).length > 0);
}

/** Which slices one rule speaks about; none: all rows. */
export function ruleSlices(rule: GateRule): SliceSelector {
  return rule.each === undefined ? { ...rule.slice } : { ...rule.slice, [rule.each]: null };
}

/** The key of a rule's slices, `*` for each value: `domain=*&negation=yes`. */
export function slicePattern(rule: GateRule): string {
  const slices = Object.entries(ruleSlices(rule)).map(([name, value]) => [name, value ?? '*']);
  return sliceKey(Object.fromEntries(slices));
}

function patternId(rule: GateRule): string {
  return ruleId(rule, slicePattern(rule));
}
