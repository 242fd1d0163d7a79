import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberPair } from '#domain/metrics/regression/number-pair.ts';

export const mae = defineMetric({
  id: 'mae',
  meaning: 'Mean absolute difference of the answered number from the right one.',
  formula: 'Σ |answer − reference| / rows',
  avoidWhen: 'Avoid where large errors count more than in proportion; rmse squares them.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'the answer’s',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: ['the answer is output.value, or a text that is nothing but a number'],
  source: 'Willmott and Matsuura 2005, Climate Research 30',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = numberPair(case_);
      return typeof pair === 'string' ? pair : Math.abs(pair[1] - pair[0]);
    },
  }),
});
