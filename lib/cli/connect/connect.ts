import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';
import { accountDeployment } from '#cli/connect/account-deployment.ts';
import { type Connection, openConnection } from '#cli/connect/connection.ts';
import { localDeployment } from '#cli/connect/local-deployment.ts';

/** Which deployment is meant. */
export interface ConnectOptions {
  readonly stack?: string;
  readonly region?: string;
  readonly state?: string;
}

export function addConnectOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--stack <name>', 'a stack in an AWS account (default: the local cloud)').conflicts('state'),
    )
    .option('--region <region>', 'region of that stack (default: the AWS profile’s)')
    .addOption(stateOption());
}

export function stateOption(): Option {
  return new Option('--state <folder>', 'state folder of the local cloud (default: .assize)');
}

/** Where the local cloud keeps what it knows. */
export function stateFolder({ state }: ConnectOptions, { root, cwd }: CliContext): string {
  return state === undefined ? join(root, '.assize') : resolve(cwd, state);
}

/**
 * Does something with the deployment that the options name, and closes the connection after it.
 *
 * @throws CliError where there is no such deployment.
 */
export async function withConnection<T>(
  options: ConnectOptions,
  context: CliContext,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  if (options.region !== undefined && options.stack === undefined) {
    throw new CliError(
      'flags',
      `Expected --stack beside --region, got --region ${options.region} alone. The local cloud has no regions: name a stack, or leave --region out.`,
    );
  }
  const connection = openConnection(
    options.stack === undefined
      ? await localDeployment(stateFolder(options, context))
      : await accountDeployment(options.stack, options.region),
  );
  try {
    return await use(connection);
  } finally {
    connection.close();
  }
}
