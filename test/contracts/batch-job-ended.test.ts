import { expect, it } from 'vitest';
import { endedBatchJob } from '#contracts/batch-job-ended.ts';

/** https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html */
const event = {
  'detail-type': 'Batch Inference Job State Change',
  source: 'aws.bedrock',
  resources: ['arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/abc123def456'],
  detail: {
    version: '0.0',
    accountId: '123456789012',
    batchJobName: 'my-batch-job',
    batchJobArn: 'arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/abc123def456',
    batchModelId: 'anthropic.claude-3-haiku-20240307-v1:0',
    status: 'Completed',
    failureMessage: '',
    creationTime: 'Aug 30, 2026, 12:00:00 PM',
  },
};

it('names the job that has ended, and nothing for the clock', () => {
  expect(endedBatchJob(event)).toBe(event.detail.batchJobArn);
  expect(endedBatchJob({ ...event, detail: {} })).toBeNull();
  expect(endedBatchJob({ 'detail-type': 'Scheduled Event', detail: {} })).toBeNull();
});
