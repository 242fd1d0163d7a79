import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoChampions } from '#cli/demo/demo-champions.ts';
import { demoEvents } from '#cli/demo/demo-events.ts';
import { demoFolders } from '#cli/demo/demo-suites.ts';
import { openWorld, type World } from '#support/flow-world.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import { startDemoServer } from '../../demo/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The quick start's suites and its six runs, judged by the real flow and the real models in this process. */
export async function openDemoWorld(): Promise<World> {
  const server = await startDemoServer({ port: 0 });
  try {
    const { host, port } = new URL(server.origin);
    const targets = createHttpTargetClient({
      allowedHosts: parseHostAllowList([host]),
      secrets: { read: async () => null },
    });
    const world = await openWorld({ targets });
    const copies = await mkdtemp(join(tmpdir(), 'assize-suites-'));
    try {
      await publishAll(demoFolders(root, Number(port), copies), world.ports, {
        providers: providerKinds,
        exampleProviders,
        deployedMetrics: new Set(),
      });
    } finally {
      await rm(copies, { recursive: true });
    }
    for (const [suite, version] of Object.entries(demoChampions)) {
      await world.ports.baselines.move(
        {
          suite,
          subject: suite,
          version,
          revision: 1,
          since: new Date(world.clock.ms).toISOString(),
          by: 'demo',
        },
        0,
      );
    }
    for (const [index, { event }] of demoEvents.entries()) {
      const at = new Date(world.clock.ms);
      const { source, detailType, resources, detail } = event({ at, deploymentId: `deployment-${index}` });
      await world.planEvent({
        id: `event-${index}`,
        source,
        'detail-type': detailType,
        time: at.toISOString(),
        resources,
        detail,
      });
      await world.settle();
      world.clock.ms += 3_600_000;
    }
    await targets.close();
    return world;
  } finally {
    await server.close();
  }
}
