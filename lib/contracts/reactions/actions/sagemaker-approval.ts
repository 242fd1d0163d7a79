import { z } from 'zod';
import { defineAction } from '#contracts/reactions/actions/action.ts';
import { approvalFields, approvalOutcomes } from '#contracts/reactions/actions/action-fields.ts';

const groupArn = /^arn:[\w-]+:sagemaker:[\w-]+:\d{12}:model-package-group\/([\w-]+)$/;

export const sagemakerApproval = defineAction({
  kind: 'sagemaker-approval',
  meaning: 'Approves or rejects the version of a SageMaker model package group that was judged.',
  schema: z.strictObject({
    kind: z.literal('sagemaker-approval'),
    /** The group; the package is its version that the change names as candidate. */
    modelPackageGroupArn: z
      .string()
      .regex(groupArn, 'must be the ARN of a model package group, …:model-package-group/<name>'),
    ...approvalFields,
  }),
  outcomes: approvalOutcomes,
  // ARNs of SageMaker are in lower case, events name the group as it was made.
  subjects: ({ modelPackageGroupArn }) => [
    { 'equals-ignore-case': groupArn.exec(modelPackageGroupArn)?.[1] ?? '' },
  ],
  reads: ({ modelPackageGroupArn }) => [
    {
      sid: 'ReadModelPackages',
      actions: ['sagemaker:DescribeModelPackage'],
      resources: [modelPackageArn(modelPackageGroupArn, '*')],
    },
  ],
  writes: ({ modelPackageGroupArn }) => [
    {
      sid: 'ApproveModelPackages',
      actions: ['sagemaker:UpdateModelPackage'],
      resources: [modelPackageArn(modelPackageGroupArn, '*')],
    },
  ],
});

/** The ARN of one version of a group. */
export function modelPackageArn(modelPackageGroupArn: string, version: string): string {
  return `${modelPackageGroupArn.replace(':model-package-group/', ':model-package/')}/${version}`;
}
