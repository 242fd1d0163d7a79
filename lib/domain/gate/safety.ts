import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';
import { inferExactShare } from '#domain/gate/infer-exact-share.ts';

export const safety = defineRule({
  id: 'safety',
  meaning: 'Bad events are rarer than a limit, at the level of the gate, whatever the baseline does.',
  decides:
    'The exact upper bound (Clopper–Pearson, on effective n where rows come in clusters) of the rate of bad events lies below the limit. Where none happened that is the rule of three: a limit of 1 % takes about 370 rows at level 0.025. The bad event is a 1 of a metric where lower is better, a 0 of one where higher is.',
  sameAs: null,
  example: { metric: 'schema-valid', limit: 0.01 },
  quantity: 'level',
  thenSuperior: false,
  inferLevel: ({ evidence, metric, slice, arm }) => {
    if (metric.measure.tally !== 'binary') return { none: `${metric.name} is no 0/1 metric` };
    const sums = evidence.slices.get(slice)?.means.get(metric.name)?.arms.get(arm);
    return sums === undefined ? { none: 'no row is scored' } : inferExactShare(sums);
  },
  fields: {
    limit: z.number().gt(0).lt(1).meta({ description: 'Share of rows that bad events must stay below.' }),
  },
  hypothesis: ({ limit }, { direction }) =>
    direction === 'lower'
      ? { threshold: limit, passes: 'below', resolution: null }
      : { threshold: 1 - limit, passes: 'above', resolution: null },
  misfit: (_, { measure }) =>
    measure.tally === 'binary' ? null : 'a 0/1 metric, whose bad events can be counted',
});
