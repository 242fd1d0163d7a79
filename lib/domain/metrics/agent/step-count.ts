import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { isText, stepsOf } from '#domain/metrics/agent/trajectory.ts';

export const stepCount = defineMetric({
  id: 'step-count',
  meaning: 'Mean number of steps that an agent takes to its answer.',
  formula: 'Σ steps / rows',
  avoidWhen: 'Avoid alone: an agent that gives up at once takes none; hold it beside a metric of the answer.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'steps',
  targetKinds: ['agent', 'generation'],
  needs: ['tool calls'],
  conventions: [
    'a step is one element of the answer’s list, whatever it holds; of a generation target the tool calls count',
    'an answer without steps counts 0',
  ],
  source: 'Definition of the arithmetic mean',
  parameters: z.strictObject({
    /** `steps`: all; `calls`: without those that are only a text. Default steps. */
    count: z.enum(['steps', 'calls']).default('steps'),
  }),
  measure: ({ count }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score({ observation }) {
      const steps = stepsOf(observation.output);
      if (steps === null) return 'malformed-output';
      return count === 'steps' ? steps.length : steps.filter((step) => !isText(step)).length;
    },
  }),
});
