import { z } from 'zod';
import { defineRule, everyRuleFields } from '#domain/gate/gate-rule.ts';

export const noWorseSlice = defineRule({
  id: 'no-worse-slice',
  meaning: 'No slice of a dimension is worse than the baseline by the margin or more.',
  decides:
    'Every slice is tested. It passes when each is non-inferior at the full level (intersection–union), and fails when one is inferior after Holm’s correction over the slices. A slice with too few rows is listed as not applicable, with its rows.',
  sameAs: '`non-inferior` with `worst`',
  example: { metric: 'accuracy', worst: 'domain', margin: 0.02 },
  quantity: 'improvement',
  thenSuperior: true,
  fields: {
    worst: everyRuleFields.worst.unwrap().meta({ description: 'The dimension whose slices are held to it.' }),
    margin: z
      .number()
      .positive()
      .meta({ description: 'Largest loss of a slice that is no loss, in the metric’s unit.' }),
  },
  hypothesis: ({ margin }) => ({ threshold: -margin, passes: 'above', resolution: margin }),
});
