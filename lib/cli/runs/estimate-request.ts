import { BedrockProfiles } from '#adapters/bedrock-profiles.ts';
import { AwsPromptSource } from '#adapters/prompt-source.ts';
import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { requestedChange } from '#cli/runs/put-request.ts';
import type { RunEstimate } from '#domain/estimate/run-estimate.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { estimateLine } from '#report/estimate-line.ts';
import { planManifest } from '#workflow/plan-manifest.ts';

/** How long answers are kept is the deployment's affair; what a run will ask hardly depends on it. */
const USUAL_OBSERVATION_DAYS = 90;

/** A run as it would be planned now. */
export interface EstimatedRun {
  readonly manifest: Manifest;
  readonly estimate: RunEstimate;
}

/**
 * Plans a request the way the service would, without asking for it.
 *
 * @throws CliError `not-planned` where the service would refuse it.
 */
export async function estimateRequest(
  detail: Readonly<Record<string, unknown>>,
  suite: PublishedSuite,
  connection: Connection,
  { env }: Pick<CliContext, 'env'>,
): Promise<EstimatedRun> {
  const plan = await planManifest(requestedChange(detail), suite, {
    ...connection.stores,
    ...(await lookups(connection, env)),
    nowMs: Date.now,
    codeVersion: 'none',
    observationDays: USUAL_OBSERVATION_DAYS,
  });
  if (!plan.ok)
    throw new CliError(
      'not-planned',
      `A run of suite "${suite.definition.name}" would be refused. ${plan.problem}`,
    );
  const { manifest } = plan;
  if (manifest.estimate === undefined)
    throw new Error('Expected planning to estimate the run, got no estimate.');
  return { manifest, estimate: manifest.estimate };
}

/** Tells in one line what a run will cost, and why a budget may end it; nothing keeps it from being asked for. */
export async function noteEstimate(
  detail: Readonly<Record<string, unknown>>,
  suite: PublishedSuite,
  connection: Connection,
  context: CliContext,
): Promise<void> {
  const { terminal } = context;
  try {
    const { estimate } = await estimateRequest(detail, suite, connection, context);
    terminal.note([estimateLine(estimate), ...estimate.notes].map((line) => `${line}\n`).join(''));
  } catch (error) {
    // What keeps the service from planning it is told when it has tried; what only this command may not read keeps nobody.
    if (error instanceof CliError) return;
    terminal.note(`There is no estimate: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** What is looked up outside the stack, with the rights of whoever asks. */
async function lookups({ clients, deployment }: Connection, env: CliContext['env']) {
  const { s3 } = clients;
  const credentials = () => s3.config.credentials();
  const environment = deployment.local === undefined ? env : { AWS_ENDPOINT_URL: deployment.local.endpoint };
  const region = await s3.config.region();
  return {
    prompts: new AwsPromptSource({ s3, credentials, region, environment }),
    profiles: new BedrockProfiles({ credentials, environment }),
  };
}
