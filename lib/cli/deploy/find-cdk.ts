import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CliError } from '#cli/cli-error.ts';

/**
 * The CDK's own command: it knows how to bootstrap, upload assets and watch a deployment. It is not among our
 * dependencies, since nobody needs it but who deploys.
 *
 * @throws CliError `missing-tool`
 */
export function findCdk(root: string, env: Readonly<Record<string, string | undefined>>): string {
  const name = process.platform === 'win32' ? 'cdk.cmd' : 'cdk';
  const folders = [join(root, 'node_modules/.bin'), ...(env.PATH ?? '').split(delimiter)];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new CliError(
    'missing-tool',
    'Expected the AWS CDK command (cdk) in node_modules/.bin or on the PATH, found none. Install it with "npm install --no-save aws-cdk", sign in to AWS, run "npx cdk bootstrap" once per account and region, and start again.',
  );
}
