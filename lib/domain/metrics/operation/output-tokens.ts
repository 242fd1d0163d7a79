import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const outputTokens = defineMetric({
  id: 'output-tokens',
  meaning: 'Mean number of tokens of an answer.',
  formula: 'Σ output tokens / answers',
  avoidWhen: 'Avoid as a measure of cost: input tokens and prices are not in it; cost has them.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'tokens',
  targetKinds: textTargets,
  needs: ['tokens'],
  conventions: ['as the provider counts them; an answer without count is not scored'],
  source: 'arithmetic mean',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score: ({ observation }) => observation.outputTokens ?? 'not-applicable',
  }),
});
