import { z } from 'zod';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';

const detailSchema = z.looseObject({
  jobArn: z.string().min(1),
  jobStatus: z.string().min(1),
  baseModelArn: z.string().min(1),
  /** Only a job that succeeded has made one. */
  outputModelArn: z.string().min(1).optional(),
});

/**
 * The subject is the base model, since names of jobs and of custom models are new every time and no suite could ask for
 * them. A job makes one model once, so its ARN marks the occurrence.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-eventbridge-how-it-works.html
 */
export const bedrockModelCustomization: Trigger = {
  name: 'bedrock-model-customization',
  meaning: 'A Bedrock customization job has made a model; the subject is its base model.',
  bus: 'default',
  pattern: { source: ['aws.bedrock'], 'detail-type': ['Model Customization Job State Change'] },
  recognise: (event) =>
    parseDetail(event, detailSchema, ({ jobArn, jobStatus, baseModelArn, outputModelArn }) => {
      if (jobStatus !== 'Completed')
        return { kind: 'ignored', reason: `Job ${jobArn} is ${jobStatus}, not Completed.` };
      if (outputModelArn === undefined) {
        return {
          kind: 'invalid',
          problems: ['detail.outputModelArn: expected the ARN of the model that the job made, got nothing'],
        };
      }
      return recognisedChange(event, {
        kind: 'model',
        subject: modelName(baseModelArn),
        candidate: outputModelArn,
        occurrence: jobArn,
      });
    }),
};

/** What an ARN names: everything after the account, without `foundation-model/`. */
function modelName(arn: string): string {
  const resource = arn.split(':').slice(5).join(':') || arn;
  return resource.replace(/^foundation-model\//, '');
}
