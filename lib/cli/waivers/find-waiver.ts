import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';
import { listWaivers } from '#workflow/waivers/list-waivers.ts';

/**
 * The waiver of that id, or the only one whose id begins like it.
 *
 * @throws CliError `unknown-waiver`
 */
export async function findWaiver(id: string, connection: Connection): Promise<Waiver> {
  const alike = (await listWaivers(undefined, connection.stores)).filter((waiver) =>
    [waiver.id, waiver.id.replace(/^wvr_/, '')].some((name) => name.startsWith(id)),
  );
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0) return only;
  const came = only === undefined ? 'which none is called' : `which ${alike.length} begin with`;
  throw new CliError(
    'unknown-waiver',
    `Expected a waiver's id, got "${id}", ${came} in ${connection.deployment.name}. "assize waiver list --all" lists them.`,
  );
}
