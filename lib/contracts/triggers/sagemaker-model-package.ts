import { z } from 'zod';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { recognisedChange } from '#contracts/triggers/recognised-change.ts';
import { sourceTimeSchema } from '#contracts/triggers/source-time.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';

/** Statuses stay open text: a new one of AWS's is ignored with its name, not refused. */
const detailSchema = z.looseObject({
  /** A package outside a group has no versions, and neither of these two. */
  ModelPackageGroupName: z.string().min(1).optional(),
  ModelPackageVersion: versionTextSchema.optional(),
  ModelPackageArn: z.string().min(1),
  ModelPackageStatus: z.string().min(1),
  ModelApprovalStatus: z.string().min(1).optional(),
  LastModifiedTime: sourceTimeSchema,
});

const judged = ['Approved', 'PendingManualApproval'];

/**
 * SageMaker sends several events for one state change; they agree in package and modification time. Approving an older
 * version again (a rollback) moves the modification time, so it is a change of its own.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 */
export const sagemakerModelPackage: Trigger = {
  name: 'sagemaker-model-package',
  meaning: 'A model package version is complete and approved, or waits for approval.',
  bus: 'default',
  pattern: { source: ['aws.sagemaker'], 'detail-type': ['SageMaker Model Package State Change'] },
  recognise: (event) =>
    parseDetail(event, detailSchema, (detail) => {
      const { ModelPackageGroupName: group, ModelPackageVersion: version, ModelPackageArn: arn } = detail;
      if (group === undefined || version === undefined) {
        return {
          kind: 'ignored',
          reason: `Package ${arn} belongs to no model package group, so it has no versions.`,
        };
      }
      if (detail.ModelPackageStatus !== 'Completed') {
        return {
          kind: 'ignored',
          reason: `Package ${group}/${version} is ${detail.ModelPackageStatus}, not Completed.`,
        };
      }
      const approval = detail.ModelApprovalStatus ?? 'without an approval status';
      if (!judged.includes(approval)) {
        return {
          kind: 'ignored',
          reason: `Package ${group}/${version} is ${approval}, not ${judged.join(' or ')}.`,
        };
      }
      return recognisedChange(event, {
        kind: 'model',
        subject: group,
        candidate: version,
        occurrence: `${arn} modified ${detail.LastModifiedTime}`,
      });
    }),
};
