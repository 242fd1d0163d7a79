import { z } from 'zod';
import type { GateRule } from '#domain/gate/gate-rule.ts';
import { gateRuleCatalogue, ruleDefinition } from '#domain/gate/gate-rule-catalogue.ts';
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
    /**
     * What an outcome that stays open means. `block` (default): the run is `inconclusive`. `pass-with-warning`: it passes, says
     * which rules are open, and moves no champion. `escalate`: it reads on beyond the suite's sample, up to its `maxSample`.
     */
    inconclusive: inconclusivePolicySchema.optional(),
    alerts: alertsSchema.prefault({}),
    sequential: sequentialSchema.prefault({}),
  })
  .superRefine(({ rules }, context) => {
    rules.forEach((rule, index) => {
      if (rule.each !== undefined && rule.worst !== undefined) {
        context.addIssue({
          code: 'custom',
          path: ['rules', index, 'worst'],
          message: 'Expected each or worst, got both: one rule for each value, or one over all values.',
        });
      }
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

/**
 * What verdicts, waivers and reports call a rule on one slice: `non-inferior accuracy negation=yes`; over the slices of a
 * dimension: `no-worse-slice accuracy domain=*`.
 */
export function ruleId(rule: GateRule, slice: string): string {
  const { subject } = ruleDefinition(rule.rule);
  const parts = [rule.rule, subject(rule), slice === sliceKey({}) ? '' : slice];
  return `${parts.filter((part) => part !== '').join(' ')}${rule.severity === 'warn' ? ' (warn)' : ''}`;
}

/** The slices that a gate's rules need in the tallies, beside all rows. */
export function gateSlices(gate: Gate): SliceSelector[] {
  return gate.rules.map(ruleSlices).filter((selector) => Object.keys(selector).length > 0);
}

/** Which slices one rule speaks about; none: all rows. */
export function ruleSlices(rule: GateRule): SliceSelector {
  const dimension = rule.each ?? rule.worst;
  return dimension === undefined ? { ...rule.slice } : { ...rule.slice, [dimension]: null };
}

/** The key of a rule's slices, `*` for each value: `domain=*&negation=yes`. */
export function slicePattern(rule: GateRule): string {
  const slices = Object.entries(ruleSlices(rule)).map(([name, value]) => [name, value ?? '*']);
  return sliceKey(Object.fromEntries(slices));
}

function patternId(rule: GateRule): string {
  return ruleId(rule, slicePattern(rule));
}
