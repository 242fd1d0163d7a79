import { z } from 'zod';

/** What one arm answered to a row. */
export const rowAnswerSchema = z
  .object({
    arm: z.string(),
    output: z.unknown().meta({
      description:
        'In the form of the target’s kind, e.g. `{ text }`, `{ label }`; null where there is an error.',
    }),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    latencyMs: z.number().nullable().meta({ description: 'null: answered in a batch, it says nothing.' }),
    firstTokenMs: z.number().nullable(),
    inputTokens: z.int().nullable(),
    outputTokens: z.int().nullable(),
    costMicroUsd: z
      .number()
      .nullable()
      .meta({ description: 'null: its price is not known, which is not free.' }),
    tries: z.int(),
    answeredAt: z.iso.datetime(),
    reused: z.boolean().meta({ description: 'It had been stored before the run.' }),
    cold: z
      .boolean()
      .meta({ description: 'The first call after an idle time that a performance run provoked.' }),
  })
  .meta({ id: 'RowAnswer' });
export type RowAnswer = z.output<typeof rowAnswerSchema>;

/** A row with all that the run knows of it. What it holds is data of others: text, never markup. */
export const judgedRowSchema = z
  .object({
    row: z
      .looseObject({
        id: z.string(),
        input: z.unknown().optional(),
        reference: z.unknown().optional(),
        cluster: z.string().optional(),
      })
      .meta({ description: 'The row as the dataset has it.' }),
    cut: z.array(z.string()).optional().meta({
      description:
        'Parts that are told by their beginning, as text, since the row is longer than an answer may be: `input`, `reference`, or an arm’s name for its output. Left out: it is whole.',
    }),
    slices: z.record(z.string(), z.string()).meta({ description: 'Slice dimension to the row’s value.' }),
    scores: z.array(
      z.object({
        arm: z.string(),
        metric: z.string(),
        score: z.number().nullable(),
        reason: z.string().nullable().meta({ description: 'Why there is no score.' }),
      }),
    ),
    value: z.number().nullable().meta({
      description:
        'Of the metric that was asked for: candidate − baseline, or the candidate’s score where there is no baseline. null: a score is missing.',
    }),
    change: z.enum(['lost', 'gained', 'same']).nullable().meta({
      description: 'How the candidate’s score compares with the baseline’s, in the metric’s direction.',
    }),
    answers: z
      .array(rowAnswerSchema)
      .meta({ description: 'The candidate first; an arm without a stored answer is left out.' }),
  })
  .meta({ id: 'JudgedRow' });
export type JudgedRow = z.output<typeof judgedRowSchema>;
