import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const atLeast = defineRule({
  id: 'at-least',
  meaning: 'The candidate reaches a value, whatever the baseline does.',
  quantity: 'level',
  thenSuperior: false,
  fields: {
    /** In the metric's unit. */
    value: z.number(),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'above', resolution: null }),
});
