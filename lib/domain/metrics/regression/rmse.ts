import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberPair } from '#domain/metrics/regression/number-pair.ts';

export const rmse = defineMetric({
  id: 'rmse',
  meaning: 'Root of the mean squared difference of the answered number from the right one.',
  formula: '√(Σ (answer − reference)² / rows)',
  avoidWhen: 'Avoid where a few outliers should not decide; mae weighs them in proportion.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'the answer’s',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: ['the answer is output.value, or a text that is nothing but a number'],
  source: 'Chai and Draxler 2014, Geoscientific Model Development 7',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'sums',
    sums: 'squared errors',
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    parts(case_) {
      const pair = numberPair(case_);
      return typeof pair === 'string' ? pair : [1, (pair[1] - pair[0]) ** 2];
    },
    score: (parts) => Math.sqrt(parts[1]!),
    statistic: (sums) => (sums[0]! > 0 ? Math.sqrt(sums[1]! / sums[0]!) : { undefined: 'no row is scored' }),
  }),
});
