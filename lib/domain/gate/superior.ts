import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const superior = defineRule({
  id: 'superior',
  meaning: 'The candidate is better than the baseline by more than the margin.',
  quantity: 'improvement',
  thenSuperior: false,
  fields: {
    /** Smallest gain that counts, in the metric's unit. Default 0. */
    margin: z.number().nonnegative().default(0),
  },
  hypothesis: ({ margin }) => ({ threshold: margin, passes: 'above', resolution: null }),
});
