import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { meter } from '#lambda/meter.ts';
import { logger } from '#lambda/powertools.ts';

/**
 * A function behind a queue: every message stands alone. One that cannot be handled is left to the queue, which delivers it
 * again and in the end puts it into its dead-letter queue; the others of the batch are done.
 *
 * @param step one message; what it returns is logged, so it holds ids and counts alone.
 */
export function queueHandler(
  step: (record: SQSRecord, context: Context) => Promise<Readonly<Record<string, unknown>>>,
) {
  const processor = new BatchProcessor(EventType.SQS, { logger });
  const handler = async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(
      event,
      async (record: SQSRecord) => {
        meter.begin(Number(context.memoryLimitInMB));
        try {
          logger.info('done', await step(record, context));
        } catch (error) {
          logger.error('failed', {
            messageId: record.messageId,
            receiveCount: record.attributes.ApproximateReceiveCount,
            error: error as Error,
          });
          throw error;
        }
      },
      processor,
      { context, throwOnFullBatchFailure: false },
    );
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(handler);
}
