import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const nonInferior = defineRule({
  id: 'non-inferior',
  meaning: 'The candidate is not worse than the baseline by the margin or more.',
  quantity: 'improvement',
  thenSuperior: true,
  fields: {
    /** Largest loss that is no loss, in the metric's unit. */
    margin: z.number().positive(),
  },
  hypothesis: ({ margin }) => ({ threshold: -margin, passes: 'above', resolution: margin }),
});
