import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { PublishedSuite } from '#domain/suite.ts';

/** @throws CliError `unknown-suite`, naming those that are published. */
export async function requireSuite(
  name: string,
  { stores, deployment }: Connection,
): Promise<PublishedSuite> {
  const suite = await stores.registry.suite(name);
  if (suite !== null) return suite;
  const known = (await stores.registry.suites()).map(({ definition }) => definition.name).join(', ');
  throw new CliError(
    'unknown-suite',
    `Expected a suite that is published to ${deployment.name} (${known || 'none is'}), got "${name}". Publish it: assize publish suites/${name}.`,
  );
}
