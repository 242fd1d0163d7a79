import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const superior = defineRule({
  id: 'superior',
  meaning: 'The candidate is better than the baseline by more than the margin.',
  decides: 'The interval of the improvement lies above the margin.',
  sameAs: null,
  example: { metric: 'accuracy', margin: 0.01 },
  quantity: 'improvement',
  thenSuperior: false,
  fields: {
    margin: z
      .number()
      .nonnegative()
      .default(0)
      .meta({ description: 'Smallest gain that counts, in the metric’s unit.' }),
  },
  hypothesis: ({ margin }) => ({ threshold: margin, passes: 'above', resolution: null }),
});
