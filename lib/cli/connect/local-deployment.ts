import { CliError } from '#cli/cli-error.ts';
import type { Deployment } from '#cli/connect/connection.ts';
import { LOCAL_REGION } from '#local/identity.ts';
import { type RunningCloud, readRunningCloud } from '#local/state/state-folder.ts';

const HEALTH_TIMEOUT_MS = 2_000;

/** The local cloud that runs on a state folder; undefined where none answers. */
export async function findLocalCloud(stateDir: string): Promise<RunningCloud | undefined> {
  const cloud = readRunningCloud(stateDir);
  return cloud !== undefined && (await isAlive(cloud)) ? cloud : undefined;
}

/** @throws CliError `no-local-cloud` */
export async function localDeployment(stateDir: string): Promise<Deployment> {
  const cloud = await findLocalCloud(stateDir);
  if (cloud !== undefined) return deploymentOf(cloud);
  const died = readRunningCloud(stateDir);
  const found =
    died === undefined ? 'found none' : `but process ${died.pid} at ${died.endpoint} no longer answers`;
  throw new CliError(
    'no-local-cloud',
    `Expected a local cloud on ${stateDir}, ${found}. Start one in another terminal with "assize up", or name a stack in an account with --stack.`,
  );
}

export function deploymentOf(
  cloud: Pick<RunningCloud, 'endpoint' | 'stackName' | 'outputs' | 'credentials'>,
): Deployment {
  const { endpoint, stackName, outputs, credentials } = cloud;
  return {
    name: `the local cloud at ${endpoint}`,
    stackName,
    outputs,
    region: LOCAL_REGION,
    local: { endpoint, credentials },
  };
}

/** A process id may have gone to another program since: only the cloud itself answers with it. */
async function isAlive({ endpoint, pid }: RunningCloud): Promise<boolean> {
  try {
    const answer = await fetch(`${endpoint}/_assize/health`, {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    });
    return ((await answer.json()) as { pid?: unknown }).pid === pid;
  } catch {
    return false;
  }
}
