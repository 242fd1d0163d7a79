import { CliError } from '#cli/cli-error.ts';
import { resolveVersion } from '#domain/resolve-version.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { BaselineStore, Champion } from '#workflow/ports.ts';

/**
 * Makes a version the champion on a person's word.
 *
 * @returns null where it moved meanwhile.
 * @throws CliError `flags` for a version that the suite does not know.
 */
export async function moveChampion(
  suite: PublishedSuite,
  { version, by }: { readonly version: string; readonly by: string },
  baselines: BaselineStore,
): Promise<Champion | null> {
  const resolved = resolveVersion(suite, version);
  if (!resolved.ok) throw new CliError('flags', resolved.problem);
  const { name, subject } = suite.definition;
  const revision = (await baselines.champion(name, subject))?.revision ?? 0;
  const next: Champion = {
    suite: name,
    subject,
    version,
    revision: revision + 1,
    since: new Date().toISOString(),
    by,
  };
  return (await baselines.move(next, revision)) === 'moved' ? next : null;
}
