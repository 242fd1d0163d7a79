import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CliError } from '#cli/cli-error.ts';
import type { Deployment } from '#cli/connect/connection.ts';

/**
 * A stack in an AWS account, by its outputs.
 *
 * @throws CliError `no-stack`
 */
export async function accountDeployment(stackName: string, region: string | undefined): Promise<Deployment> {
  const client = new CloudFormationClient({ ...(region !== undefined && { region }) });
  try {
    const where = `stack "${stackName}" in ${await client.config.region()}`;
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    const outputs = (Stacks?.[0]?.Outputs ?? []).flatMap(({ OutputKey, OutputValue }) =>
      OutputKey !== undefined && OutputValue !== undefined ? [[OutputKey, OutputValue] as const] : [],
    );
    return { name: where, stackName, region, outputs: Object.fromEntries(outputs) };
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'ValidationError') throw cause;
    throw new CliError(
      'no-stack',
      `Expected a CloudFormation stack "${stackName}", but ${cause.message}. Check its name and --region, or deploy it: assize deploy.`,
      { cause },
    );
  } finally {
    client.destroy();
  }
}
