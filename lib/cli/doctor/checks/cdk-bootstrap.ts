import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { AccountCheck } from '#cli/doctor/doctor-check.ts';
import { note, ok } from '#cli/doctor/finding.ts';

/** Where CDK notes that an account and region were prepared; the default qualifier is the one that the stack is synthesized for. */
const VERSION_PARAMETER = '/cdk-bootstrap/hnb659fds/version';

export const cdkBootstrap: AccountCheck = {
  name: 'cdk-bootstrap',
  look: async ({ deployment: { local, region } }) => {
    if (local !== undefined) return [ok('the local cloud needs none')];
    const ssm = new SSMClient(region === undefined ? {} : { region });
    try {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: VERSION_PARAMETER }));
      return [ok(`version ${Parameter?.Value}`)];
    } catch (error) {
      return [
        note(
          `not found (${(error as Error).name})`,
          '"npx cdk bootstrap" prepares account and region, once.',
        ),
      ];
    } finally {
      ssm.destroy();
    }
  },
};
