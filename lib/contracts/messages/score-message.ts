import { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';
import { holdsBlocks, holdsBlocksProblem, shardFields } from '#contracts/messages/shard-fields.ts';
import { schemaVersionSchema } from '#contracts/schema-version.ts';

const version = '1.0';

export const scoreMessage = {
  version,
  meaning: 'Score the answers of a shard and record its tallies.',
  schema: z
    .looseObject({
      schemaVersion: schemaVersionSchema(version),
      ...shardFields,
      /**
       * The parts of each arm of each block, its repeats one after the other: from row, to row (exclusive), and 1 where the run met errors in it. Left out:
       * they are found under the shard's inference keys.
       */
      parts: z
        .array(
          z.array(z.array(z.tuple([z.int().min(0), z.int().min(1), z.union([z.literal(0), z.literal(1)])]))),
        )
        .optional(),
    })
    .refine(holdsBlocks, holdsBlocksProblem),
} as const;

export type ScoreMessage = KnownFields<z.output<typeof scoreMessage.schema>>;
