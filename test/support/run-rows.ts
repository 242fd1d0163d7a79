/** Runs the stack `rows` on the state folder given as the only argument, until it is killed. */
import { startRows } from '#support/local-cloud.ts';

const [stateDir = ''] = process.argv.slice(2);
const cloud = await startRows({ stateDir, maxInstancesPerFunction: 1 });
process.stdout.write(
  `${JSON.stringify({ endpoint: cloud.endpoint, credentials: cloud.credentials, physicalIds: cloud.physicalIds })}\n`,
);
