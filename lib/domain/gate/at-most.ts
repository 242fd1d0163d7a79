import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const atMost = defineRule({
  id: 'at-most',
  meaning: 'The candidate stays under a value, whatever the baseline does.',
  decides: 'The candidate’s own interval lies below the value.',
  sameAs: null,
  example: { metric: 'wer', value: 0.1 },
  quantity: 'level',
  thenSuperior: false,
  fields: {
    value: z.number().meta({ description: 'In the metric’s unit.' }),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'below', resolution: null }),
});
