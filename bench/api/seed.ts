/** Fills a cloud with many runs and one run of many rows, from a process of its own: what is measured is not what made it. */
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { openAdmin } from '#support/admin-clients.ts';
import { openLongWorld } from '#support/long-lists/open-long-world.ts';
import { writeItems } from '#support/long-lists/write-items.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { Seeded, SeedOrder } from './seed-messages.ts';

const AT_ONCE = 8;

process.once('message', async ({ cloud, runs, rows }: SeedOrder) => {
  const startMs = performance.now();
  const { world, items, longRun, newestMs } = await openLongWorld({ runs, rows });
  const admin = openAdmin(cloud);
  await writeItems(items, admin.clients.dynamo, admin.output(stackOutputs.tableName));
  await mapLimited([...world.objects.objects], AT_ONCE, ([key, { body, contentType }]) =>
    admin.objects.putOnce(key, body, contentType),
  );
  admin.close();
  const seeded: Seeded = { longRun, runs, rows, newestMs, seconds: (performance.now() - startMs) / 1_000 };
  process.send?.(seeded, () => process.exit());
});
