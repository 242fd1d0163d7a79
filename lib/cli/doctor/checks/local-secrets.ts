import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { type Finding, missing, note, ok } from '#cli/doctor/finding.ts';
import { findSuites } from '#cli/doctor/suite-folders.ts';

/** Whether the credentials that suites name are there; none is read further than that. */
export const localSecrets: LaptopCheck = {
  name: 'secrets',
  look: async ({ root, env }) => {
    const found = await findSuites(root);
    const references = found.flatMap((suite) => {
      const reference = 'source' in suite ? suite.source.definition.target.secretRef : undefined;
      return reference === undefined ? [] : [{ reference, suite: suite.name }];
    });
    if (references.length === 0) return [ok('no suite names a credential')];
    return references.map(({ reference, suite }): Finding => {
      const variable = /^env:(.+)$/.exec(reference)?.[1];
      if (variable === undefined) {
        return note(
          `${reference} of suite ${suite} is in AWS`,
          'On a laptop name env:<VARIABLE> instead; "assize doctor --stack" looks in the account.',
        );
      }
      if (env[variable]) return ok(`${reference} of suite ${suite} is set`);
      return missing(
        `${reference} of suite ${suite} is not set`,
        `Set ${variable} before "assize up", whose functions read it.`,
      );
    });
  },
};
