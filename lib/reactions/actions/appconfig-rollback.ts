import {
  type DeploymentSummary,
  GetDeploymentCommand,
  paginateListDeployments,
  StopDeploymentCommand,
} from '@aws-sdk/client-appconfig';
import type { ActionConfigOf } from '#contracts/reactions/actions/action-catalogue.ts';
import type { ActionPorts, Inspect } from '#reactions/actions/action.ts';

type Config = ActionConfigOf<'appconfig-rollback'>;

/** AppConfig reverts a complete deployment within 72 hours. */
const REVERT_WINDOW_MS = 72 * 3_600_000;

const underWay: ReadonlySet<string | undefined> = new Set(['BAKING', 'VALIDATING', 'DEPLOYING']);
const undone: ReadonlySet<string | undefined> = new Set(['ROLLING_BACK', 'ROLLED_BACK', 'REVERTED']);

/**
 * Stopping a deployment that is under way rolls it back; one that is complete is reverted. Only the profile's latest
 * deployment is touched: an older one has been replaced, and whoever replaced it meant to.
 *
 * https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_StopDeployment.html
 */
export const inspectDeployment: Inspect<'appconfig-rollback'> = async (
  config,
  { candidate },
  { appconfig, nowMs },
) => {
  const { applicationId, environmentId, configurationProfileId } = config;
  const profile = `application ${applicationId}, environment ${environmentId}, profile ${configurationProfileId}`;
  const latest = await latestDeployment(config, appconfig);
  if (latest === null) {
    return { kind: 'not-possible', resource: profile, summary: 'The profile was never deployed there.' };
  }
  const { DeploymentNumber: number, ConfigurationVersion: version, State: state } = latest;
  const resource = `${profile}, deployment ${number}`;
  if (version !== candidate) {
    const summary = `Version ${candidate} is not the profile's latest deployment: that is deployment ${number} of version ${version}.`;
    return { kind: 'not-possible', resource, summary };
  }
  if (undone.has(state)) {
    return { kind: 'already', resource, summary: `Deployment ${number} of version ${version} is ${state}.` };
  }
  const stop = (revert: boolean) => () =>
    appconfig.send(
      new StopDeploymentCommand({
        ApplicationId: applicationId,
        EnvironmentId: environmentId,
        DeploymentNumber: number,
        ...(revert && { AllowRevert: true }),
      }),
    );
  if (underWay.has(state)) {
    const summary = `Stops deployment ${number} of version ${version}, which is ${state}: AppConfig rolls it back.`;
    return { kind: 'due', resource, summary, act: stop(false) };
  }
  const { CompletedAt: completedAt } = await appconfig.send(
    new GetDeploymentCommand({
      ApplicationId: applicationId,
      EnvironmentId: environmentId,
      DeploymentNumber: number,
    }),
  );
  if (completedAt !== undefined && nowMs() - completedAt.getTime() > REVERT_WINDOW_MS) {
    const summary = `Deployment ${number} of version ${version} was complete at ${completedAt.toISOString()}, and AppConfig reverts nothing after 72 hours. Deploy the version before it.`;
    return { kind: 'not-possible', resource, summary };
  }
  const summary = `Reverts deployment ${number} of version ${version}, which is ${state}, to the version before it.`;
  return { kind: 'due', resource, summary, act: stop(true) };
};

/** Deployments are listed latest first. Some answers name the profile by its id, older ones by its name alone. */
async function latestDeployment(
  config: Config,
  client: ActionPorts['appconfig'],
): Promise<DeploymentSummary | null> {
  const pages = paginateListDeployments(
    { client },
    { ApplicationId: config.applicationId, EnvironmentId: config.environmentId, MaxResults: 50 },
  );
  for await (const { Items = [] } of pages) {
    const found = Items.find(({ ConfigurationProfileId: id, ConfigurationName: name }) =>
      id === undefined ? name === config.configurationProfileName : id === config.configurationProfileId,
    );
    if (found !== undefined) return found;
  }
  return null;
}
