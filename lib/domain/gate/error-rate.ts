import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const errorRateRule = defineRule({
  id: 'error-rate',
  meaning: 'Few rows end in an error.',
  decides: 'The interval of the candidate’s share of errors lies below the value.',
  sameAs: '`at-most` on the metric `error-rate`',
  example: { value: 0.01 },
  quantity: 'level',
  thenSuperior: false,
  metricOf: () => 'error-rate',
  subject: (_, metric) => (metric === 'error-rate' ? '' : metric),
  fields: {
    value: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.01)
      .meta({ description: 'Share of rows that errors must stay below.' }),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'below', resolution: null }),
  misfit: (_, { id }) => (id === 'error-rate' ? null : 'the metric error-rate'),
});
