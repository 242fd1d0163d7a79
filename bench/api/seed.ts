/** Fills a cloud with many runs and one run of many rows, from a process of its own: what is measured is not what made it. */
import { openAdmin } from '#support/admin-clients.ts';
import { fillCloud } from '#support/long-lists/fill-cloud.ts';
import { openLongWorld } from '#support/long-lists/open-long-world.ts';
import type { Seeded, SeedOrder } from './seed-messages.ts';

process.once('message', async ({ cloud, runs, rows }: SeedOrder) => {
  const startMs = performance.now();
  const long = await openLongWorld({ runs, rows });
  const { longRun, newestMs } = long;
  const admin = openAdmin(cloud);
  await fillCloud(long, admin);
  admin.close();
  const seeded: Seeded = { longRun, runs, rows, newestMs, seconds: (performance.now() - startMs) / 1_000 };
  process.send?.(seeded, () => process.exit());
});
