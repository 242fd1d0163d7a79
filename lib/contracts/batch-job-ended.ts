/** Bedrock's word that a batch job has ended: it wakes the shard that waits for it, and starts no run. */

import { z } from 'zod';
import type { InboundPattern } from '#contracts/inbound-pattern.ts';

const detailType = 'Batch Inference Job State Change';

/** Of AWS's own bus. https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html */
export const batchJobEndedPattern: InboundPattern = {
  source: ['aws.bedrock'],
  'detail-type': [detailType],
  detail: { status: ['Completed', 'PartiallyCompleted', 'Failed', 'Stopped', 'Expired'] },
};

const eventSchema = z.looseObject({
  'detail-type': z.literal(detailType),
  detail: z.looseObject({ batchJobArn: z.string().min(1) }),
});

/** @returns the job's ARN; null for any other event, the clock's among them. */
export function endedBatchJob(event: unknown): string | null {
  const parsed = eventSchema.safeParse(event);
  return parsed.success ? parsed.data.detail.batchJobArn : null;
}
