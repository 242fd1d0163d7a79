/** Runs the stack `rows` on the state folder given as the only argument, and tells its largest memory when asked. */
import { startRows } from '#support/local-cloud.ts';

const [stateDir = ''] = process.argv.slice(2);
const { endpoint, credentials, physicalIds } = await startRows({ stateDir });
process.send?.({ endpoint, credentials, physicalIds });
process.on('message', () => process.send?.(process.resourceUsage().maxRSS * 1024));
process.on('disconnect', () => process.exit(0));
