import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { field } from '#domain/metrics/retrieval/relevance.ts';

export const winRate = defineMetric({
  id: 'win-rate',
  meaning: 'Share of the rows in which a judge preferred the candidate to the baseline.',
  formula: '(wins + ties x value of a tie) / rows',
  avoidWhen: 'Avoid where the judge sees the arms always in one order: it may prefer a place.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['generation', 'classification'],
  needs: ['preference'],
  conventions: [
    'the answer is output.preference: candidate, baseline or tie',
    'ties: half counts half a win, ignored leaves the row out, lost counts as a loss',
  ],
  source: 'Zheng et al. 2023, Judging LLM-as-a-judge, NeurIPS Datasets and Benchmarks',
  parameters: z.strictObject({
    /** Default half. */
    ties: z.enum(['half', 'ignored', 'lost']).default('half'),
  }),
  measure: ({ ties }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score({ observation }) {
      switch (field(observation.output, 'preference')) {
        case 'candidate':
          return 1;
        case 'baseline':
          return 0;
        case 'tie':
          return ties === 'ignored' ? 'not-applicable' : ties === 'half' ? 0.5 : 0;
        default:
          return 'malformed-output';
      }
    },
  }),
});
