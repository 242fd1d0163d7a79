import { join } from 'node:path';
import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { findCdk } from '#cli/deploy/find-cdk.ts';
import { runTool } from '#cli/deploy/run-tool.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { synthesize } from '#infrastructure/synthesize.ts';

interface DeployOptions {
  readonly dryRun: boolean;
  readonly region?: string;
  readonly approve: boolean;
}

export const deploy: CliCommand = {
  name: 'deploy',
  synopsis: 'deploy',
  summary: 'Deploy the stack to the AWS account you are signed in to, with CDK',
  examples: [
    'assize deploy --dry-run                 synthesize, and print what would be run',
    'assize deploy --region eu-central-1',
    'AWS_PROFILE=staging assize deploy --no-approve',
  ],
  define(command: Command, context: CliContext) {
    command
      .option('--region <region>', 'where to (default: assize.yaml’s, else the AWS profile’s)')
      .option('--no-approve', 'do not ask before rights are widened')
      .option('--dry-run', 'synthesize and print the command, and deploy nothing', false)
      .action((options: DeployOptions) => runDeploy(options, context));
  },
};

async function runDeploy(options: DeployOptions, context: CliContext): Promise<void> {
  const { root, terminal, env, interrupted } = context;
  const region = options.region ?? readDeploymentConfig(join(root, 'assize.yaml')).region;
  terminal.live('Synthesizing the stack …');
  const { outdir, stackName } = await synthesize({ root, outdir: join(root, '.assize/deploy') });
  const args = [
    'deploy',
    stackName,
    '--app',
    outdir,
    ...(options.approve ? [] : ['--require-approval', 'never']),
  ];
  const variables = region === undefined ? {} : { AWS_REGION: region, CDK_DEFAULT_REGION: region };
  if (options.dryRun) {
    const prefix = region === undefined ? '' : `AWS_REGION=${region} `;
    terminal.print(`${prefix}cdk ${args.join(' ')}\n`);
    return;
  }
  await runTool(findCdk(root, env), args, { ...env, ...variables }, interrupted);
  terminal.note(
    `Next: assize publish --stack ${stackName}${region === undefined ? '' : ` --region ${region}`}\n`,
  );
}
