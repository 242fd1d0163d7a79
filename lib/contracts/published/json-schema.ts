import { z } from 'zod';
import type { EventContract } from '#contracts/published/event-contract.ts';

/** 2020-12 for people and tools, 4 for the EventBridge schema registry, 7 inside AsyncAPI. */
export type SchemaDraft = 'draft-2020-12' | 'draft-7' | 'draft-4';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of an event as EventBridge delivers it; what it does not name may be there too. */
export function jsonSchemaOf(contract: EventContract, target: SchemaDraft): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(contract.schema, { target, io: 'input' });
  return {
    $schema,
    title: contract.detailType,
    description: contract.meaning,
    ...(contract.version !== null && { 'x-schema-version': contract.version }),
    ...schema,
  };
}
