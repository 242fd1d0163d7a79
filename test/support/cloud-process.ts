/** Runs the stack in a process of its own, for tests that kill it: `node cloud-process.ts <state folder> <allowed host>`. */
import { startAssize } from '#support/assize-cloud.ts';

const [, , stateDir, allowedHost] = process.argv as [string, string, string, string];
const { cloud } = await startAssize({ stateDir, allowedHosts: [allowedHost], timeScale: 500 });
const { endpoint, region, credentials, outputs } = cloud;
process.send?.({ endpoint, region, credentials, outputs });
process.on('disconnect', () => process.exit(0));
