import { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';
import { schemaVersionSchema } from '#contracts/schema-version.ts';

const version = '1.0';

export const decideMessage = {
  version,
  meaning: 'Decide what a run comes to, or put its verdict out again.',
  schema: z.looseObject({
    schemaVersion: schemaVersionSchema(version),
    runId: z.string().min(1),
    /** `republish`: the verdict stands, but its events may not have gone out. */
    reason: z.enum(['wave-complete', 'cancelled', 'deadline', 'republish']),
    /** The wave that is complete, or that was under way; from 0. */
    wave: z.number().int().min(0),
  }),
} as const;

export type DecideMessage = KnownFields<z.output<typeof decideMessage.schema>>;
