/** Publishes a bench suite from a process of its own, as the command does; told by IPC what to publish where. */
import { openAdmin } from '#support/admin-clients.ts';
import { type BenchSuite, publishBenchSuite } from './publish-bench-suite.ts';

process.once('message', async (told: { cloud: Parameters<typeof openAdmin>[0]; suite: BenchSuite }) => {
  const admin = openAdmin(told.cloud);
  await publishBenchSuite(told.suite, admin);
  admin.close();
  process.disconnect();
});
