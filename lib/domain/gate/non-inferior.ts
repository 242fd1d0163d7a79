import { z } from 'zod';
import { defineRule } from '#domain/gate/gate-rule.ts';

export const nonInferior = defineRule({
  id: 'non-inferior',
  meaning: 'The candidate is not worse than the baseline by the margin or more.',
  decides: 'The interval of the improvement lies above −margin; after a pass, above 0 makes it superior too.',
  sameAs: null,
  example: { metric: 'accuracy', margin: 0.01 },
  quantity: 'improvement',
  thenSuperior: true,
  fields: {
    margin: z
      .number()
      .positive()
      .meta({ description: 'Largest loss that is no loss, in the metric’s unit.' }),
  },
  hypothesis: ({ margin }) => ({ threshold: -margin, passes: 'above', resolution: margin }),
});
