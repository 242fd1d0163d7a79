import { join } from 'node:path';
import { CliError } from '#cli/cli-error.ts';
import { findCdk } from '#cli/deploy/find-cdk.ts';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { type Finding, note, ok } from '#cli/doctor/finding.ts';
import { lookAtCredentials } from '#cli/doctor/look-at-credentials.ts';
import { DeploymentConfigError } from '#infrastructure/deployment-config-error.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';

/** What deploying from here needs. */
export const awsAccount: LaptopCheck = {
  name: 'aws',
  look: async ({ root, env }) => {
    const region = configuredRegion(root) ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
    const where: Finding =
      region === undefined
        ? note('no region is chosen', 'Write "region:" into assize.yaml, set AWS_REGION, or pass --region.')
        : ok(`region ${region}`);
    return [where, cdk(root, env), await lookAtCredentials(region, false)];
  },
};

function configuredRegion(root: string): string | undefined {
  try {
    return readDeploymentConfig(join(root, 'assize.yaml')).region;
  } catch (error) {
    // The check of that file says so.
    if (error instanceof DeploymentConfigError) return undefined;
    throw error;
  }
}

function cdk(root: string, env: Parameters<typeof findCdk>[1]): Finding {
  try {
    return ok(findCdk(root, env));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return note(
      'there is no CDK command',
      '"npm install --no-save aws-cdk" brings it; only "assize deploy" needs it.',
    );
  }
}
