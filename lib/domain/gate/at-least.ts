import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const atLeast = defineRule({
  id: 'at-least',
  meaning: 'The candidate reaches a value, whatever the baseline does.',
  decides: 'The candidate’s own interval lies above the value.',
  sameAs: null,
  example: { metric: 'accuracy', value: 0.8 },
  quantity: 'level',
  thenSuperior: false,
  fields: {
    value: z.number().meta({ description: 'In the metric’s unit.' }),
  },
  hypothesis: ({ value }) => ({ threshold: value, passes: 'above', resolution: null }),
});
