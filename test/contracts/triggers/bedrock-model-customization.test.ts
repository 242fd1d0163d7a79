import { describe, expect, it } from 'vitest';
import { bedrockModelCustomization } from '#contracts/triggers/bedrock-model-customization.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sample = (detail: Record<string, unknown> = {}) =>
  inboundSample('bedrock-model-customization', { jobStatus: 'Completed', ...detail });

describe('bedrock-model-customization', () => {
  it('sees a model made from its base model', () => {
    expect(changeIn(bedrockModelCustomization, sample())).toMatchObject({
      kind: 'model',
      subject: 'base-model-name',
      candidate: 'arn:aws:bedrock:us-east-1:123456789012:dummy-output-model-name',
    });
  });

  it('calls a foundation model by its model id', () => {
    const baseModelArn = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0:300k';
    expect(changeIn(bedrockModelCustomization, sample({ baseModelArn })).subject).toBe(
      'amazon.nova-lite-v1:0:300k',
    );
  });

  it('sees one change a job, however often it tells', () => {
    const later = changeIn(bedrockModelCustomization, sample({ lastModifiedTime: '2023-08-12T00:00:00Z' }));
    expect(later.key).toBe(changeIn(bedrockModelCustomization, sample()).key);
  });

  it.each(['InProgress', 'Failed', 'Stopping', 'Stopped'])('ignores a job that is %s', (jobStatus) => {
    expect(bedrockModelCustomization.recognise(sample({ jobStatus }))).toMatchObject({
      kind: 'ignored',
      reason: expect.stringContaining(`is ${jobStatus}, not Completed`),
    });
  });

  it('misses the model of a completed job that names none', () => {
    expect(problemsIn(bedrockModelCustomization.recognise(sample({ outputModelArn: undefined })))).toEqual([
      'detail.outputModelArn: expected the ARN of the model that the job made, got nothing',
    ]);
  });
});
