import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  meets,
  type Trajectory,
  trajectoryConventions,
  trajectoryDescription,
  trajectoryFields,
  trajectoryMatch,
  trajectorySource,
} from '#domain/metrics/agent/trajectory.ts';

export const trajectoryInOrderMatch = defineMetric({
  id: 'trajectory-in-order-match',
  meaning:
    'Share of rows that make all tool calls of the reference in its order, with or without others between.',
  formula: 'rows whose calls have the reference’s as a subsequence / rows',
  avoidWhen: 'Avoid where the order is free; trajectory-any-order-match asks only that all calls are made.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: ['an empty reference is met by every row', ...trajectoryConventions],
  source: trajectorySource,
  parameters: z.strictObject({ ...trajectoryFields }),
  measure: ({ compare }) => trajectoryMatch(compare, isInOrder),
});

function isInOrder({ made, wanted }: Trajectory): boolean {
  let met = 0;
  for (const call of made) if (met < wanted.length && meets(call, wanted[met]!)) met += 1;
  return met === wanted.length;
}
