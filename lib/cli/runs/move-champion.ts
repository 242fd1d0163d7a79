import { CliError } from '#cli/cli-error.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { nameChampion } from '#workflow/name-champion.ts';
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
  const named = await nameChampion(suite, { version, by }, Date.now(), baselines);
  if (named.kind === 'unknown-version') throw new CliError('flags', named.problem);
  return named.kind === 'named' ? named.champion : null;
}
