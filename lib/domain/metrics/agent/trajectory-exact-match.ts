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

export const trajectoryExactMatch = defineMetric({
  id: 'trajectory-exact-match',
  meaning: 'Share of rows whose tool calls are those of the reference, in its order, and no others.',
  formula: 'rows with as many calls as the reference, each equal to the one at its place / rows',
  avoidWhen: 'Avoid where several ways lead to the answer; trajectory-in-order-match allows detours.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  ...trajectoryDescription,
  conventions: ['an empty reference is met by no call at all', ...trajectoryConventions],
  source: trajectorySource,
  parameters: z.strictObject({ ...trajectoryFields }),
  measure: ({ compare }) => trajectoryMatch(compare, isExact),
});

function isExact({ made, wanted }: Trajectory): boolean {
  return made.length === wanted.length && wanted.every((call, i) => meets(made[i]!, call));
}
