import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** What reads one secret or parameter, by the service that its ARN names. */
const readActions: Readonly<Record<string, string>> = {
  secretsmanager: 'secretsmanager:GetSecretValue',
  ssm: 'ssm:GetParameter',
};

/**
 * Statements that let a role read these secrets and parameters and no others.
 * @throws when an ARN is neither a secret's nor a parameter's, or when all of them are meant at once
 */
export function secretStatements(arns: readonly string[]): PolicyStatement[] {
  for (const arn of arns) {
    if (readActions[serviceOf(arn)] === undefined || /:(secret|parameter)[:/]\*?$/.test(arn)) {
      throw new Error(
        `Expected the ARN of a Secrets Manager secret or an SSM parameter, got ${arn}. ` +
          'Name each secret, or a prefix that ends in *.',
      );
    }
  }
  return Object.entries(readActions).flatMap(([service, action]) => {
    const resources = arns.filter((arn) => serviceOf(arn) === service);
    if (resources.length === 0) return [];
    return [
      new PolicyStatement({
        sid: `Read${service === 'ssm' ? 'Parameters' : 'Secrets'}`,
        actions: [action],
        resources,
      }),
    ];
  });
}

function serviceOf(arn: string): string {
  return arn.split(':')[2] ?? '';
}
