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
  conventions: [
    'as the provider counts them; an answer without count is not scored',
    'of several answers to a row their mean',
  ],
  source: 'arithmetic mean',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score: ({ observation: { outputTokens: tokens, answers = 1 } }) =>
      tokens === null ? 'not-applicable' : tokens / answers,
  }),
});
