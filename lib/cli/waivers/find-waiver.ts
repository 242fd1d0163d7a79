import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';

/** Waivers of one suite, or of every published one, the oldest first. */
export async function listWaivers(
  suite: string | undefined,
  { stores }: Connection,
): Promise<readonly Waiver[]> {
  const suites =
    suite === undefined ? (await stores.registry.suites()).map(({ definition }) => definition.name) : [suite];
  const found = await Promise.all(suites.map((name) => stores.waivers.ofSuite(name)));
  return found.flat().sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/**
 * The waiver of that id, or the only one whose id begins like it.
 *
 * @throws CliError `unknown-waiver`
 */
export async function findWaiver(id: string, connection: Connection): Promise<Waiver> {
  const alike = (await listWaivers(undefined, connection)).filter((waiver) =>
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
