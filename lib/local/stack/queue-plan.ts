import { z } from 'zod';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const queueSchema = z.object({
  VisibilityTimeout: z.coerce.number().default(30),
  DelaySeconds: z.coerce.number().default(0),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().default(0),
  MaximumMessageSize: z.coerce.number().default(1_048_576),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

/** An SQS queue to create. */
export interface QueuePlan {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  /** Attributes in the shape of the CreateQueue request. */
  readonly attributes: Readonly<Record<string, string>>;
}

export function planQueue(resource: ResolvedResource): QueuePlan {
  const queue = parseProperties(resource, queueSchema);
  return {
    name: resource.name,
    visibilityTimeoutSeconds: queue.VisibilityTimeout,
    attributes: {
      VisibilityTimeout: String(queue.VisibilityTimeout),
      DelaySeconds: String(queue.DelaySeconds),
      MessageRetentionPeriod: String(queue.MessageRetentionPeriod),
      ReceiveMessageWaitTimeSeconds: String(queue.ReceiveMessageWaitTimeSeconds),
      MaximumMessageSize: String(queue.MaximumMessageSize),
      // An empty policy takes away the one that an earlier version of the stack set.
      RedrivePolicy: queue.RedrivePolicy ? JSON.stringify(queue.RedrivePolicy) : '',
      ...(queue.FifoQueue && { FifoQueue: 'true' }),
      ...(queue.ContentBasedDeduplication && { ContentBasedDeduplication: 'true' }),
    },
  };
}
