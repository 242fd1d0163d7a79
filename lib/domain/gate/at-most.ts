import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const atMost = defineRule({
  id: 'at-most',
  meaning: 'The candidate stays under a value, whatever the baseline does.',
  quantity: 'level',
  thenSuperior: false,
  fields: {
    /** In the metric's unit. */
    value: z.number(),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'below', resolution: null }),
});
