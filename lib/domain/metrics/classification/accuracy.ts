import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';

export const accuracy = defineMetric({
  id: 'accuracy',
  meaning: 'Share of rows whose chosen label is the reference.',
  formula: 'right rows / rows',
  avoidWhen:
    'Avoid where one label is common: always answering it scores its share; macro-f1 or balanced-accuracy tell.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: ['labels are compared as they are, case included'],
  source:
    'Sokolova and Lapalme 2009, A systematic analysis of performance measures for classification tasks, table 3',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'binary',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = labelPair(case_);
      if (typeof pair === 'string') return pair;
      return pair.reference === pair.outcome ? 1 : 0;
    },
  }),
});
