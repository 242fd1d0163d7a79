import { callerArn, stsOrigin } from '#adapters/caller-identity.ts';
import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { whoAsks } from '#cli/runs/put-request.ts';

/**
 * Who does what stays under a name: a champion that is named by hand, a waiver that a second person has to agree to. In an account that is who AWS says, and nobody else can be named; the local
 * cloud knows one set of credentials for all, so there a name is believed.
 *
 * @param named with `--by`
 * @throws CliError `flags` for a name in an account.
 */
export async function whoActs(
  named: string | undefined,
  { deployment, clients }: Connection,
): Promise<string> {
  if (deployment.local !== undefined) return named ?? whoAsks();
  if (named !== undefined) {
    throw new CliError(
      'flags',
      `Expected no --by for ${deployment.name}, got "${named}". There you act as who AWS says that you are: sign in as somebody else instead.`,
    );
  }
  const { config } = clients.dynamo;
  const region = await config.region();
  return callerArn({ origin: stsOrigin(region), region, credentials: () => config.credentials() });
}
