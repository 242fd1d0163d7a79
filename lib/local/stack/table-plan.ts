import { z } from 'zod';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const projection = z
  .object({ ProjectionType: z.string().default('ALL'), NonKeyAttributes: z.array(z.string()).optional() })
  .default({ ProjectionType: 'ALL' });

const index = z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projection });

const tableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).optional(),
  LocalSecondaryIndexes: z.array(index).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional() }).optional(),
  StreamSpecification: z.unknown().optional(),
});

/** A DynamoDB table to create, in the shape of the CreateTable request. */
export interface TablePlan {
  readonly name: string;
  readonly hashAttribute: string;
  /** Attribute whose past means expired; local items stay until the application filters them. */
  readonly timeToLiveAttribute?: string;
  readonly hasStream: boolean;
  readonly createRequest: Readonly<Record<string, unknown>>;
}

export function planTable(resource: ResolvedResource): TablePlan {
  const table = parseProperties(resource, tableSchema);
  const hashAttribute = table.KeySchema.find((key) => key.KeyType === 'HASH')?.AttributeName ?? '';
  const timeToLiveAttribute = table.TimeToLiveSpecification?.AttributeName;
  return {
    name: resource.name,
    hashAttribute,
    ...(timeToLiveAttribute !== undefined && { timeToLiveAttribute }),
    hasStream: table.StreamSpecification !== undefined,
    createRequest: {
      TableName: resource.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: table.AttributeDefinitions,
      KeySchema: table.KeySchema,
      ...(table.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes }),
      ...(table.LocalSecondaryIndexes && { LocalSecondaryIndexes: table.LocalSecondaryIndexes }),
    },
  };
}
