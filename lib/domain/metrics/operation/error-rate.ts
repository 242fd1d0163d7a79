import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { targetKindSchema } from '#domain/target.ts';

export const errorRate = defineMetric({
  id: 'error-rate',
  meaning: 'Share of rows that ended in an error.',
  formula: 'rows that ended in an error / rows',
  avoidWhen: 'Avoid as a measure of quality: a wrong answer is no error.',
  version: 1,
  direction: 'lower',
  range: [0, 1],
  unit: 'share',
  targetKinds: targetKindSchema.options,
  needs: ['error'],
  conventions: ['a row that was answered after a retry is no error'],
  source: 'relative frequency',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'binary',
    onErrors: 'include',
    dependsOn: 'answer',
    score: ({ observation }) => (observation.error === null ? 0 : 1),
  }),
});
