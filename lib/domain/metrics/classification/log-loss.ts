import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { labelProbabilities, scoreOfLabel } from '#domain/metrics/classification/label-scores.ts';

export const logLoss = defineMetric({
  id: 'log-loss',
  meaning: 'Mean of minus the logarithm of the probability that was given to the right label.',
  formula: 'mean over rows of −ln(max(p of the reference, clip))',
  avoidWhen: 'Avoid where a few confident mistakes should not decide: one row near p = 0 outweighs hundreds.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'nats',
  targetKinds: ['classification'],
  needs: ['reference', 'scores by label'],
  conventions: [
    'natural logarithm',
    'probabilities are clipped at `clip`, from 0 and from 1; a right label without score has probability 0',
    'scores must be probabilities that add up to 1; others are malformed, not made to',
  ],
  source: 'Good 1952, JRSS B 14; scikit-learn, log_loss (clipped at 2.2e-16)',
  parameters: z.strictObject({
    /** Default 2.220446049250313e-16, as scikit-learn. */
    clip: z.number().gt(0).max(0.1).default(Number.EPSILON),
  }),
  measure: ({ clip }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const read = labelProbabilities(case_);
      if (typeof read === 'string') return read;
      const probability = scoreOfLabel(read.scores, read.reference) ?? 0;
      return -Math.log(Math.min(1 - clip, Math.max(clip, probability)));
    },
  }),
});
