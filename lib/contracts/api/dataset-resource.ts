import { z } from 'zod';

/** How old a dataset is against how often its card says that it is looked over. */
export const freshnessSchema = z
  .object({
    publishedAt: z.iso.datetime().nullable().meta({
      description: 'When this version was first published; null: that was not kept.',
    }),
    ageDays: z.number().nullable(),
    refresh: z.string().meta({ description: 'The card’s own words.' }),
    refreshDays: z
      .number()
      .nullable()
      .meta({ description: 'What they come to in days; null: they name no time.' }),
    state: z.enum(['fresh', 'due', 'unknown']).meta({ description: '`due`: older than the card allows.' }),
  })
  .meta({ id: 'Freshness' });
export type Freshness = z.output<typeof freshnessSchema>;

/** A published dataset, without its rows. */
export const datasetResourceSchema = z
  .object({
    name: z.string(),
    version: z.string().meta({ description: 'SHA-256 of card and rows.' }),
    title: z.string(),
    description: z.string(),
    sensitivity: z.enum(['public', 'internal', 'restricted']),
    licence: z.string(),
    rows: z.int(),
    freshness: freshnessSchema,
    suites: z.array(z.string()).meta({ description: 'Suites that judge on it.' }),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Dataset' });
export type DatasetResource = z.output<typeof datasetResourceSchema>;

export const datasetParams = z.object({
  dataset: z.string().min(1).meta({ description: 'Name of a published dataset.' }),
});
