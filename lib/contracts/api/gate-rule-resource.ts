import { z } from 'zod';

/** A rule of a published gate with what its kind makes of its fields, so that readers need no catalogue. */
export const gateRuleResourceSchema = z
  .object({
    id: z.string().meta({ description: 'As verdicts name it; `*` stands for each value of a dimension.' }),
    rule: z.string().meta({ description: 'Its kind; docs/gate-rules.md.' }),
    meaning: z.string(),
    metric: z.string().meta({ description: 'The suite’s own name for it.' }),
    slices: z.string().meta({
      description: 'Key of the slice that it is about, `*` for each value of a dimension; `all`: all rows.',
    }),
    over: z
      .enum(['one', 'each', 'worst'])
      .meta({ description: '`each`: a rule a value; `worst`: one rule over all values.' }),
    severity: z.enum(['block', 'warn']).meta({ description: '`warn`: never changes the outcome.' }),
    quantity: z
      .enum(['improvement', 'level'])
      .meta({ description: 'Of the candidate on the baseline, or the candidate’s own.' }),
    threshold: z.number().meta({ description: 'In `unit`.' }),
    passes: z
      .enum(['above', 'below'])
      .meta({ description: 'On which side of the threshold the interval has to lie.' }),
    unit: z.string(),
  })
  .meta({ id: 'GateRule' });
export type GateRuleResource = z.output<typeof gateRuleResourceSchema>;
