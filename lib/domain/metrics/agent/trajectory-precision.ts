import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  pairedCalls,
  type Trajectory,
  trajectoryConventions,
  trajectoryDescription,
  trajectoryFields,
  trajectoryMean,
  trajectorySource,
} from '#domain/metrics/agent/trajectory.ts';

export const trajectoryPrecision = defineMetric({
  id: 'trajectory-precision',
  meaning: 'Mean over the rows of the share of the tool calls that the reference has.',
  formula: 'calls that pair with a call of the reference / calls',
  avoidWhen: 'Avoid alone: one right call reaches 1; trajectory-recall asks for the others.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: [
    'a call that is made again counts only as often as the reference has it',
    'without any call: 0 where the reference has some, 1 where it has none',
    ...trajectoryConventions,
  ],
  source: trajectorySource,
  parameters: z.strictObject({ ...trajectoryFields }),
  measure: ({ compare }) => trajectoryMean(compare, precisionOf),
});

function precisionOf(trajectory: Trajectory): number {
  const { made, wanted } = trajectory;
  if (made.length === 0) return wanted.length === 0 ? 1 : 0;
  return pairedCalls(trajectory) / made.length;
}
