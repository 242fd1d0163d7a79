import { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';
import { holdsBlocks, holdsBlocksProblem, shardFields } from '#contracts/messages/shard-fields.ts';
import { schemaVersionSchema } from '#contracts/schema-version.ts';

const version = '1.0';

/** Names no parts: they lie under the shard's inference keys, whoever wrote them. */
export const scoreMessage = {
  version,
  meaning: 'Score the answers of a shard and record its tallies.',
  schema: z
    .looseObject({ schemaVersion: schemaVersionSchema(version), ...shardFields })
    .refine(holdsBlocks, holdsBlocksProblem),
} as const;

export type ScoreMessage = KnownFields<z.output<typeof scoreMessage.schema>>;
