import { z } from 'zod';

/** What every rule says, whatever its kind. */
export const everyRuleFields = {
  /** A name under the suite's `metrics`. */
  metric: z.string().min(1),
  /** Only rows with these values. Default: all rows. */
  slice: z.record(z.string().min(1), z.string().min(1)).optional(),
  /** Each value of this slice dimension by itself (inside `slice`, if that is given). */
  each: z.string().min(1).optional(),
  /** `warn`: the result is shown and never changes the outcome. Default `block`. */
  severity: z.enum(['block', 'warn']).default('block'),
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

export interface RuleDescription {
  /** The word a suite uses, kebab-case. */
  readonly id: string;
  /** One sentence. */
  readonly meaning: string;
  /**
   * What is judged: the candidate's `improvement` on the baseline (positive is better, whatever the metric's direction), or
   * the candidate's own `level`, in the metric's unit.
   */
  readonly quantity: 'improvement' | 'level';
  /** Whether a pass also asks, on the same interval, if the candidate is better (closed test: no alpha is spent). */
  readonly thenSuperior: boolean;
}

export interface RuleDefinition extends RuleDescription {
  readonly schema: z.ZodType<GateRule> & z.core.$ZodTypeDiscriminable;
  hypothesis(rule: GateRule): Hypothesis;
}

/** Defines a kind of rule: its own fields, and what it claims. */
export function defineRule<Fields extends z.ZodRawShape>(
  definition: RuleDescription & {
    readonly fields: Fields;
    readonly hypothesis: (fields: z.output<z.ZodObject<Fields>>) => Hypothesis;
  },
): RuleDefinition {
  const { fields, hypothesis, ...description } = definition;
  const own = z.object(fields);
  return {
    ...description,
    schema: z.strictObject({
      rule: z.literal(definition.id),
      ...everyRuleFields,
      ...fields,
    }) as unknown as RuleDefinition['schema'],
    hypothesis: (rule) => hypothesis(own.parse(rule)),
  };
}
