import { z } from 'zod';
import { defineAction } from '#contracts/reactions/actions/action.ts';
import {
  approvalFields,
  approvalOutcomes,
  subjectsSchema,
} from '#contracts/reactions/actions/action-fields.ts';

export const codepipelineApproval = defineAction({
  kind: 'codepipeline-approval',
  meaning: 'Answers a manual approval of a CodePipeline execution that waits for the verdict.',
  schema: z.strictObject({
    kind: z.literal('codepipeline-approval'),
    subjects: subjectsSchema,
    pipelineName: z.string().min(1),
    stageName: z.string().min(1),
    actionName: z.string().min(1),
    /**
     * Answer whichever execution waits. Default false: only one that has the candidate among its source revisions, or as its
     * id, so that a late verdict never lets a newer change through.
     */
    anyExecution: z.boolean().default(false),
    ...approvalFields,
  }),
  outcomes: approvalOutcomes,
  subjects: ({ subjects }) => subjects,
  reads: ({ pipelineName }, { partition, region, account }) => [
    {
      sid: 'ReadPipeline',
      actions: ['codepipeline:GetPipelineState', 'codepipeline:GetPipelineExecution'],
      resources: [`arn:${partition}:codepipeline:${region}:${account}:${pipelineName}`],
    },
  ],
  writes: ({ pipelineName, stageName, actionName }, { partition, region, account }) => [
    {
      sid: 'AnswerApproval',
      actions: ['codepipeline:PutApprovalResult'],
      resources: [
        `arn:${partition}:codepipeline:${region}:${account}:${pipelineName}/${stageName}/${actionName}`,
      ],
    },
  ],
});
