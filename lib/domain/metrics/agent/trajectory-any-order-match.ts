import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  pairedCalls,
  trajectoryConventions,
  trajectoryDescription,
  trajectoryFields,
  trajectoryMatch,
  trajectorySource,
} from '#domain/metrics/agent/trajectory.ts';

export const trajectoryAnyOrderMatch = defineMetric({
  id: 'trajectory-any-order-match',
  meaning: 'Share of rows that make all tool calls of the reference, in any order, with or without others.',
  formula: 'rows in which each call of the reference pairs with a call of its own / rows',
  avoidWhen: 'Avoid where needless calls cost; trajectory-precision counts them.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: [
    'a call that the reference has twice must be made twice',
    'an empty reference is met by every row',
    ...trajectoryConventions,
  ],
  source: trajectorySource,
  parameters: z.strictObject({ ...trajectoryFields }),
  measure: ({ compare }) =>
    trajectoryMatch(compare, (trajectory) => pairedCalls(trajectory) === trajectory.wanted.length),
});
