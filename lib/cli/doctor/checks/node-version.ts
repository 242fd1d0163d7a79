import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { missing, ok } from '#cli/doctor/finding.ts';

const NEEDED_MAJOR = 24;

/** The functions run on the same major in Lambda. */
export const nodeVersion: LaptopCheck = {
  name: 'node-version',
  look: async () => {
    const { version } = process;
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= NEEDED_MAJOR) return [ok(`Node ${version}`)];
    return [
      missing(`Node ${version}`, `Install Node ${NEEDED_MAJOR} or later, or start by npm, which brings it.`),
    ];
  },
};
