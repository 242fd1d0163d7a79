import type { AccountCheck } from '#cli/doctor/doctor-check.ts';
import { note, ok } from '#cli/doctor/finding.ts';

/** Whether there is anything to judge by. */
export const published: AccountCheck = {
  name: 'published',
  look: async ({ stores, deployment }) => {
    const suites = await stores.registry.suites();
    if (suites.length > 0) return [ok(suites.map(({ definition }) => definition.name).join(', '))];
    const stack = deployment.local === undefined ? ` --stack ${deployment.stackName}` : '';
    return [note('no suite is published', `assize publish${stack}`)];
  },
};
