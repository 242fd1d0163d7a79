import { join } from 'node:path';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { missing, ok } from '#cli/doctor/finding.ts';
import { DeploymentConfigError } from '#infrastructure/deployment-config-error.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';

export const assizeYaml: LaptopCheck = {
  name: 'assize-yaml',
  look: async ({ root }) => {
    try {
      const { stackName, tags } = readDeploymentConfig(join(root, 'assize.yaml'));
      return [ok(`stack ${stackName}, team ${tags.team}, environment ${tags.environment}`)];
    } catch (error) {
      if (!(error instanceof DeploymentConfigError)) throw error;
      return [
        missing(
          error.message,
          'Correct the lines; the schema of the file: docs/contracts/schemas/assize.schema.json.',
        ),
      ];
    }
  },
};
