import { z } from 'zod';

/** The version that a suite holds others against. */
export const championResourceSchema = z
  .object({
    suite: z.string(),
    subject: z.string(),
    version: z.string(),
    revision: z.int().min(1).meta({ description: 'Counts up with every move.' }),
    since: z.iso.datetime(),
    by: z.string().meta({ description: 'A run that passed, or a person with the reason.' }),
  })
  .meta({ id: 'Champion' });
export type ChampionResource = z.output<typeof championResourceSchema>;

export const suiteParams = z.object({
  suite: z.string().min(1).meta({ description: 'Name of a published suite.' }),
});
