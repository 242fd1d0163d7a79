import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { missing, note, ok } from '#cli/doctor/finding.ts';
import { findSuites } from '#cli/doctor/suite-folders.ts';

export const suites: LaptopCheck = {
  name: 'suites',
  look: async ({ root }) => {
    const found = await findSuites(root);
    if (found.length === 0)
      return [note('there are no suites', '"assize init" drafts one from five rows and an endpoint.')];
    const broken = found.flatMap((suite) => ('error' in suite ? [suite.error] : []));
    if (broken.length > 0) {
      return broken.map((error) =>
        missing(error.message, 'Correct the file; "assize publish --check" looks at all of it.'),
      );
    }
    return [ok(found.map(({ name }) => name).join(', '))];
  },
};
