import { z } from 'zod';
import { nameInArn } from '#local/identity.ts';
import { functionNameOf } from '#local/stack/function-name.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(10),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  Enabled: z.union([z.boolean(), z.stringbool()]).default(true),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
});

/** An SQS queue that feeds a function. */
export interface MappingPlan {
  readonly logicalId: string;
  readonly queueName: string;
  readonly functionName: string;
  /** Most records in one invocation. */
  readonly batchSize: number;
  /** How long to gather a batch after its first record. */
  readonly windowSeconds: number;
  readonly maximumConcurrency?: number;
  readonly reportsBatchItemFailures: boolean;
}

/** A plan, or the reason why the local cloud does not run this mapping. */
export function planMapping(resource: ResolvedResource): MappingPlan | string {
  const mapping = parseProperties(resource, mappingSchema);
  if (!mapping.EventSourceArn.startsWith('arn:aws:sqs:'))
    return `reads ${mapping.EventSourceArn}, not a queue`;
  if (!mapping.Enabled) return 'is disabled';
  if (mapping.FilterCriteria?.Filters.length) return 'filters messages, which the local cloud does not do';
  const maximumConcurrency = mapping.ScalingConfig?.MaximumConcurrency;
  return {
    logicalId: resource.logicalId,
    queueName: nameInArn(mapping.EventSourceArn),
    functionName: functionNameOf(mapping.FunctionName),
    batchSize: mapping.BatchSize,
    windowSeconds: mapping.MaximumBatchingWindowInSeconds,
    reportsBatchItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    ...(maximumConcurrency !== undefined && { maximumConcurrency }),
  };
}
