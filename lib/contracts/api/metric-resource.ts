import { z } from 'zod';

/** A metric as a suite uses it: what readers need to show its figures. */
export const metricResourceSchema = z
  .object({
    name: z.string().meta({ description: 'The suite’s own name for it.' }),
    metric: z.string().meta({ description: 'Its id in the catalogue; docs/metrics.md.' }),
    meaning: z.string(),
    unit: z.string().meta({ description: '`share` for a number from 0 to 1, `ms`, `micro-USD`, ….' }),
    direction: z.enum(['higher', 'lower']).meta({ description: 'Which way is better.' }),
    range: z
      .tuple([z.number().nullable(), z.number().nullable()])
      .meta({ description: 'Lowest and highest possible value; null: no bound.' }),
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'All of them, defaults included.' }),
  })
  .meta({ id: 'Metric' });
export type MetricResource = z.output<typeof metricResourceSchema>;
