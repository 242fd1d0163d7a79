import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { AccountCheck } from '#cli/doctor/doctor-check.ts';
import { type Finding, missing, note, ok } from '#cli/doctor/finding.ts';

/** Whether the credentials that published suites name are there; none is decrypted. */
export const accountSecrets: AccountCheck = {
  name: 'secrets',
  look: async ({ stores, deployment: { local, region } }) => {
    const suites = await stores.registry.suites();
    const references = [
      ...new Set(suites.flatMap(({ definition }) => definition.target.secretRef ?? [])),
    ].sort();
    if (references.length === 0) return [ok('no suite names a credential')];
    if (local !== undefined) return [ok(references.join(', '))];
    const config = region === undefined ? {} : { region };
    return Promise.all(references.map((reference) => lookAt(reference, config)));
  },
};

async function lookAt(reference: string, config: { readonly region?: string }): Promise<Finding> {
  const name = reference.slice(reference.indexOf(':') + 1);
  if (reference.startsWith('env:')) {
    return missing(
      `${reference} is a variable`,
      'Functions in an account have none of yours: name secretsmanager:<name> or ssm:/<name>.',
    );
  }
  try {
    if (reference.startsWith('ssm:'))
      await new SSMClient(config).send(new GetParameterCommand({ Name: name }));
    else await new SecretsManagerClient(config).send(new DescribeSecretCommand({ SecretId: name }));
    return ok(`${reference} is there`);
  } catch (error) {
    const { name: code } = error as Error;
    if (code === 'ParameterNotFound' || code === 'ResourceNotFoundException') {
      return missing(
        `${reference} is not there`,
        'Make it, and list its ARN under targetSecretArns in assize.yaml.',
      );
    }
    return note(`${reference} could not be looked at (${code})`, 'Ask for the right to describe it.');
  }
}
