import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { parsedJson } from '#domain/metrics/text/parsed-json.ts';
import { answeredText } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const schemaValid = defineMetric({
  id: 'schema-valid',
  meaning: 'Share of rows whose text is JSON that a JSON Schema accepts.',
  formula: 'rows whose value the schema accepts / rows',
  avoidWhen: 'Avoid alone: a valid answer can be wrong; json-match compares values.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['text'],
  conventions: [
    'JSON Schema as zod reads it: drafts 2020-12, 7 and 4, without remote references; what it cannot read is refused when the suite is published',
    'a text that is no JSON is not valid; a fenced code block is read where the text has one',
  ],
  source: 'JSON Schema 2020-12, Validation',
  parameters: z.strictObject({
    schema: z
      .record(z.string(), z.json())
      .refine((schema) => read(schema) !== null, 'must be a JSON Schema that can be read')
      .meta({ examples: [{ type: 'object' }] }),
    /** Reads a fenced code block where the text has one. Default true. */
    fenced: z.boolean().default(true),
  }),
  measure: ({ schema, fenced }) => {
    const validator = read(schema);
    return {
      tally: 'binary',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const text = answeredText(case_);
        if (text === null || validator === null) return 'malformed-output';
        const value = parsedJson(text, fenced);
        return value !== undefined && validator.safeParse(value).success ? 1 : 0;
      },
    };
  },
});

function read(schema: object): z.ZodType | null {
  try {
    return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  } catch {
    return null;
  }
}
