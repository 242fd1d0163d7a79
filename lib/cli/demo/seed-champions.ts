import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { demoChampions } from '#cli/demo/demo-champions.ts';
import { moveChampion } from '#cli/runs/move-champion.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';

/** Puts every champion of the demo where it was before the first event. */
export async function seedChampions(connection: Connection): Promise<void> {
  const { baselines } = connection.stores;
  for (const [name, version] of Object.entries(demoChampions)) {
    const suite = await requireSuite(name, connection);
    const current = await baselines.champion(name, suite.definition.subject);
    if (current?.version === version) continue;
    if ((await moveChampion(suite, { version, by: 'demo' }, baselines)) !== null) continue;
    throw new CliError(
      'moved-meanwhile',
      `Expected the champion of ${name} to stay while the demo set it, but something else moved it. Start the demo again once other runs have ended (assize runs).`,
    );
  }
}
