import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { labelProbabilities } from '#domain/metrics/classification/label-scores.ts';

export const brier = defineMetric({
  id: 'brier',
  meaning: 'Mean squared distance of the probabilities from what came true.',
  formula:
    'mean over rows of Σ over labels (p − 1 if the label is the reference, else p)², halved by scale: half',
  avoidWhen: 'Avoid for rare labels: always saying "no" scores almost 0; log-loss or pr-auc tell more.',
  version: 1,
  direction: 'lower',
  range: [0, 2],
  unit: 'squared probability',
  targetKinds: ['classification'],
  needs: ['reference', 'scores by label'],
  conventions: [
    'half: from 0 to 1, for two labels (p − y)² of either; full: Brier’s own sum over labels, from 0 to 2',
    'scores must be probabilities that add up to 1; others are malformed, not made to',
  ],
  source: 'Brier 1950, Monthly Weather Review 78(1), eq. 2; scikit-learn, brier_score_loss(scale_by_half)',
  parameters: z.strictObject({
    /** Default half. */
    scale: z.enum(['half', 'full']).default('half'),
  }),
  measure: ({ scale }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const read = labelProbabilities(case_);
      if (typeof read === 'string') return read;
      // A right label that has no score is one with probability 0.
      let sum = Object.hasOwn(read.scores, read.reference) ? 0 : 1;
      for (const [label, p] of Object.entries(read.scores))
        sum += (p - (label === read.reference ? 1 : 0)) ** 2;
      return scale === 'half' ? sum / 2 : sum;
    },
  }),
});
