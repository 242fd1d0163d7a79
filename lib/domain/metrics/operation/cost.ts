import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { targetKindSchema } from '#domain/target.ts';

export const cost = defineMetric({
  id: 'cost',
  meaning: 'Mean price of an answer.',
  formula: 'Σ price of the answers / priced answers',
  avoidWhen:
    'Avoid for what a run was billed: retries are not in it; the cost event and the ledger have them.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'micro-USD',
  targetKinds: targetKindSchema.options,
  needs: ['price'],
  conventions: [
    'the price of the answer by the suite’s price table, not of the tries before it',
    'an answer without known price is not scored, never 0',
    'rows that ended in an error are left out',
    'of several answers to a row their mean',
  ],
  source: 'arithmetic mean',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score: ({ observation: { costMicroUsd, answers = 1 } }) =>
      costMicroUsd === null ? 'unpriced' : costMicroUsd / answers,
  }),
});
