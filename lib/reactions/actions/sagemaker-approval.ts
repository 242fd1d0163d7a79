import { DescribeModelPackageCommand, UpdateModelPackageCommand } from '@aws-sdk/client-sagemaker';
import { modelPackageArn } from '#contracts/reactions/actions/sagemaker-approval.ts';
import type { Inspect } from '#reactions/actions/action.ts';
import { shorten } from '#reactions/shorten.ts';

/** What SageMaker takes as a description, in characters. */
const MAX_DESCRIPTION = 1_024;

export const inspectModelPackage: Inspect<'sagemaker-approval'> = async (
  { modelPackageGroupArn, approveOn },
  { candidate, outcome, headline, eventId },
  { sagemaker },
) => {
  const resource = modelPackageArn(modelPackageGroupArn, candidate);
  if (!/^\d+$/.test(candidate)) {
    const summary = `Expected the candidate to be the number of a model package version, got "${candidate}".`;
    return { kind: 'not-possible', resource, summary };
  }
  const wanted = approveOn.includes(outcome) ? 'Approved' : 'Rejected';
  const { ModelApprovalStatus: found } = await sagemaker.send(
    new DescribeModelPackageCommand({ ModelPackageName: resource }),
  );
  if (found === wanted) {
    return { kind: 'already', resource, summary: `Version ${candidate} is ${wanted} already.` };
  }
  return {
    kind: 'due',
    resource,
    summary: `Sets version ${candidate} from ${found ?? 'no approval status'} to ${wanted}.`,
    act: () =>
      sagemaker.send(
        new UpdateModelPackageCommand({
          ModelPackageArn: resource,
          ModelApprovalStatus: wanted,
          ApprovalDescription: shorten(`Assize ${eventId}: ${headline}`, MAX_DESCRIPTION),
        }),
      ),
  };
};
