import {
  GetPipelineExecutionCommand,
  GetPipelineStateCommand,
  PutApprovalResultCommand,
} from '@aws-sdk/client-codepipeline';
import type { ActionPorts, Inspect } from '#reactions/actions/action.ts';
import { ReactionError } from '#reactions/reaction-error.ts';
import { shorten } from '#reactions/shorten.ts';

/** What CodePipeline takes as a summary, in characters. */
const MAX_SUMMARY = 512;

/** Answers the approval with its token, which belongs to one execution: a newer one needs an answer of its own. */
export const inspectApproval: Inspect<'codepipeline-approval'> = async (
  { pipelineName, stageName, actionName, anyExecution, approveOn },
  { candidate, outcome, headline, eventId },
  { codepipeline },
) => {
  const place = `${pipelineName}/${stageName}/${actionName}`;
  const { stageStates = [] } = await codepipeline.send(new GetPipelineStateCommand({ name: pipelineName }));
  const stage = stageStates.find((candidateStage) => candidateStage.stageName === stageName);
  const action = stage?.actionStates?.find((candidateAction) => candidateAction.actionName === actionName);
  if (stage === undefined || action === undefined) {
    const summary = `Pipeline ${pipelineName} has no action ${actionName} in a stage ${stageName}.`;
    return { kind: 'not-possible', resource: place, summary };
  }
  const executionId = stage.latestExecution?.pipelineExecutionId;
  const { status, token } = action.latestExecution ?? {};
  const isOurs =
    executionId !== undefined &&
    (anyExecution || (await isOf(candidate, pipelineName, executionId, codepipeline)));
  // The verdict may come before the pipeline does.
  if (!isOurs || (status === 'InProgress' && token === undefined) || status === undefined) {
    throw new ReactionError(
      'NOT_YET',
      `Expected an execution of ${candidate} to wait at ${place}, but none does. The event comes again a few times; then redrive it.`,
    );
  }
  const resource = `${place}, execution ${executionId}`;
  if (status !== 'InProgress') {
    return { kind: 'already', resource, summary: `The approval is ${status}: somebody has answered it.` };
  }
  const wanted = approveOn.includes(outcome) ? 'Approved' : 'Rejected';
  return {
    kind: 'due',
    resource,
    summary: `Answers the approval of ${candidate} with ${wanted}.`,
    act: () =>
      codepipeline.send(
        new PutApprovalResultCommand({
          pipelineName,
          stageName,
          actionName,
          token,
          result: { status: wanted, summary: shorten(`Assize ${eventId}: ${headline}`, MAX_SUMMARY) },
        }),
      ),
  };
};

async function isOf(
  candidate: string,
  pipelineName: string,
  pipelineExecutionId: string,
  codepipeline: ActionPorts['codepipeline'],
): Promise<boolean> {
  if (pipelineExecutionId === candidate) return true;
  const { pipelineExecution } = await codepipeline.send(
    new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId }),
  );
  return (pipelineExecution?.artifactRevisions ?? []).some(({ revisionId }) => revisionId === candidate);
}
