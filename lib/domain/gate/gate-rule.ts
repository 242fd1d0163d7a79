import { z } from 'zod';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';

/** What every rule says, whatever its kind. */
export const everyRuleFields = {
  metric: z.string().min(1).meta({ description: 'A name under the suite’s `metrics`.' }),
  slice: z.record(z.string().min(1), z.string().min(1)).optional().meta({
    description: 'Only rows with these values; several dimensions: their intersection. Default: all rows.',
  }),
  each: z.string().min(1).optional().meta({
    description:
      'Each value of this slice dimension by itself (inside `slice`, if that is given): one rule per value.',
  }),
  worst: z.string().min(1).optional().meta({
    description:
      'The worst value of this slice dimension (inside `slice`, if that is given): one rule over all values.',
  }),
  severity: z
    .enum(['block', 'warn'])
    .default('block')
    .meta({ description: '`warn`: the result is shown and never changes the outcome.' }),
};

const everyRule = z.looseObject({ rule: z.string(), ...everyRuleFields });

/** One rule of a gate; the fields of its kind (`margin`, `value`, …) stand beside those that every rule has. */
export type GateRule = z.infer<typeof everyRule>;

/** What a rule claims of a quantity, so that one test serves every kind of rule. */
export interface Hypothesis {
  readonly threshold: number;
  /** The rule passes when the quantity's interval lies wholly on this side of the threshold, and fails on the other. */
  readonly passes: 'above' | 'below';
  /** The smallest effect that the rule must be able to tell, in the metric's unit; null: nothing below its own interval. */
  readonly resolution: number | null;
}

/** What a rule looks at: one metric on one slice, and the arm that is judged. */
export interface RuleSubject {
  readonly evidence: Evidence;
  readonly metric: Metric;
  /** A slice key. */
  readonly slice: string;
  readonly arm: string;
}

/** A figure that is known of the rows that were read, and not estimated from them. */
export interface Counted {
  /** null: it is not known. */
  readonly value: number | null;
  /** What was counted, in words that end a sentence. */
  readonly reason: string;
}

export interface RuleDescription {
  /** The word a suite uses, kebab-case. */
  readonly id: string;
  /** One sentence. */
  readonly meaning: string;
  /** How it is decided, and what it rests on: one sentence or two. */
  readonly decides: string;
  /** The rule of another word that says the same, in Markdown; null: none does. */
  readonly sameAs: string | null;
  /** Its own fields in a suite, YAML. */
  readonly example: Readonly<Record<string, string | number>>;
  /**
   * What is judged: the candidate's `improvement` on the baseline (positive is better, whatever the metric's direction), or
   * the candidate's own `level`, in the metric's unit.
   */
  readonly quantity: 'improvement' | 'level';
  /** Unit of threshold and figures. Default: the metric's. */
  readonly unit?: string;
  /** Whether a pass also asks, on the same interval, if the candidate is better (closed test: no alpha is spent). */
  readonly thenSuperior: boolean;
  /** How the level is inferred. Default: as the metric's kind of measure is. */
  readonly inferLevel?: (subject: RuleSubject) => Inference | NoInference;
}

/** What a kind of rule does with the fields of one rule. */
interface RuleBehaviour<Fields> {
  readonly hypothesis: (fields: Fields, metric: Metric) => Hypothesis;
  /** Where the rule's figure is counted and not estimated. Default: it is estimated. */
  readonly count?: (fields: Fields, subject: RuleSubject) => Counted | null;
  /** What the metric should be instead, in words that end "Expected …"; null: it fits. Default: every metric fits. */
  readonly misfit?: (fields: Fields, metric: Metric) => string | null;
}

export interface RuleDefinition extends RuleDescription {
  readonly schema: z.ZodType<GateRule> & z.core.$ZodTypeDiscriminable;
  hypothesis(rule: GateRule, metric: Metric): Hypothesis;
  count(rule: GateRule, subject: RuleSubject): Counted | null;
  misfit(rule: GateRule, metric: Metric): string | null;
  /** What the rule is about, for its id: by default the metric; empty: its kind says it. */
  subject(rule: GateRule): string;
}

/**
 * Defines a kind of rule: its own fields, and what it claims. A field `metric` replaces the one that every rule has.
 *
 * @param definition.metricOf the metric of a rule that names none; such a rule's `metric` is filled in as it is read
 * @param definition.subject default: the metric's name
 * @param definition.problem what the fields of one rule together must not be, as a message; null: nothing
 */
export function defineRule<Fields extends z.ZodRawShape>(
  definition: RuleDescription &
    RuleBehaviour<z.output<z.ZodObject<Fields>>> & {
      readonly fields: Fields;
      readonly metricOf?: (fields: z.output<z.ZodObject<Fields>>) => string;
      readonly subject?: (fields: z.output<z.ZodObject<Fields>>, metric: string) => string;
      readonly problem?: (rule: z.output<z.ZodObject<Fields>> & Omit<GateRule, 'metric'>) => string | null;
    },
): RuleDefinition {
  const { fields, hypothesis, count, misfit, metricOf, subject, problem, ...description } = definition;
  const own = z.object(fields);
  const whole = z.strictObject({
    rule: z.literal(definition.id),
    ...everyRuleFields,
    ...(metricOf && { metric: everyRuleFields.metric.optional() }),
    ...fields,
  });
  const checked =
    problem === undefined
      ? whole
      : whole.superRefine((rule, context) => {
          const message = problem(rule as unknown as Parameters<typeof problem>[0]);
          if (message !== null) context.addIssue({ code: 'custom', message });
        });
  const schema =
    metricOf === undefined
      ? checked
      : checked.transform((rule) => {
          const { metric } = rule as { readonly metric?: string };
          return { ...rule, metric: metric ?? metricOf(own.parse(rule)) };
        });
  return {
    ...description,
    schema: schema as unknown as RuleDefinition['schema'],
    hypothesis: (rule, metric) => hypothesis(own.parse(rule), metric),
    count: (rule, looked) => count?.(own.parse(rule), looked) ?? null,
    misfit: (rule, metric) => misfit?.(own.parse(rule), metric) ?? null,
    subject: (rule) => subject?.(own.parse(rule), rule.metric) ?? rule.metric,
  };
}
