import { z } from 'zod';

/** A number in a query: what a form leaves empty is none, and not 0. */
const queryNumber = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.coerce.number().optional(),
);

/** Which rows, and in which order: as `assize rows` and the route ask for them. */
export const rowFilterSchema = z.object({
  metric: z.string().min(1).optional().meta({
    description: 'What `change`, `min`, `max` and `sort` look at. Default: that of the gate’s first rule.',
  }),
  change: z.enum(['lost', 'gained', 'same']).optional().meta({
    description: 'Only rows that the candidate lost, gained or left the same against the baseline.',
  }),
  error: z.enum(['true', 'false']).optional().meta({
    description: '`true`: only rows that some arm answered with an error; `false`: only the others.',
  }),
  slice: z.string().min(1).max(1_000).optional().meta({
    description: 'Only rows of this slice: `domain=imdb`, `domain=imdb&negation=yes`. Default: all.',
  }),
  min: queryNumber.meta({ type: 'number', description: 'Only rows whose `value` is at least this.' }),
  max: queryNumber.meta({ type: 'number', description: 'Only rows whose `value` is at most this.' }),
  search: z.string().min(1).max(200).optional().meta({
    description: 'Only rows with this text in id, input, reference or an output; upper and lower case alike.',
  }),
  sort: z.enum(['dataset', 'effect', 'score']).default('dataset').meta({
    description:
      '`dataset`: as the dataset has them; `effect`: by what the candidate gained on the baseline, in the metric’s direction; `score`: by the candidate’s score. Rows without it are left out.',
  }),
  order: z.enum(['asc', 'desc']).default('asc').meta({
    description: '`asc`: from the largest loss or lowest score on; in the dataset’s order: from its start.',
  }),
});
export type RowFilter = z.output<typeof rowFilterSchema>;
