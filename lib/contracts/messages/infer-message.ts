import { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';
import { holdsBlocks, holdsBlocksProblem, shardFields } from '#contracts/messages/shard-fields.ts';
import { schemaVersionSchema } from '#contracts/schema-version.ts';

const version = '1.0';

export const inferMessage = {
  version,
  meaning: 'Ask every arm for the rows of a shard, or for what is left of it.',
  schema: z
    .looseObject({
      schemaVersion: schemaVersionSchema(version),
      ...shardFields,
      /** How often the rest of the shard was passed on; 0 for the first message. */
      hop: z.number().int().min(0),
      /** Names this attempt in the ledger, where it goes on from one message to the next. */
      attemptKey: z.string().min(1).optional(),
    })
    .refine(holdsBlocks, holdsBlocksProblem),
} as const;

export type InferMessage = KnownFields<z.output<typeof inferMessage.schema>>;
