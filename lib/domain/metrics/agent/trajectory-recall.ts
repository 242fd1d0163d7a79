import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  pairedCalls,
  trajectoryConventions,
  trajectoryDescription,
  trajectoryFields,
  trajectoryMean,
  trajectorySource,
} from '#domain/metrics/agent/trajectory.ts';

export const trajectoryRecall = defineMetric({
  id: 'trajectory-recall',
  meaning: 'Mean over the rows of the share of the reference’s tool calls that were made.',
  formula: 'calls of the reference that pair with a call / calls of the reference',
  avoidWhen:
    'Avoid alone: an agent that calls everything reaches 1; trajectory-precision counts what was needless.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: [
    'a call that the reference has twice must be made twice',
    'a row whose reference has no call is not scored',
    ...trajectoryConventions,
  ],
  source: trajectorySource,
  parameters: z.strictObject({ ...trajectoryFields }),
  measure: ({ compare }) =>
    trajectoryMean(compare, (trajectory) =>
      trajectory.wanted.length === 0 ? 'empty-reference' : pairedCalls(trajectory) / trajectory.wanted.length,
    ),
});
