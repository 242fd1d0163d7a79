import { Arn, ArnFormat, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Statements that let a role read the secrets behind these references and no others. References to variables need none.
 *
 * @param references `secretsmanager:<name or ARN>`, `ssm:<name or ARN>` or `env:<variable>`
 */
export function secretReferenceStatements(references: readonly string[], stack: Stack): PolicyStatement[] {
  const named = references.map((reference) => {
    const at = reference.indexOf(':');
    return { store: reference.slice(0, at), name: reference.slice(at + 1) };
  });
  const arnsOf = (store: string, arnOf: (name: string) => string) => [
    ...new Set(
      named
        .filter((reference) => reference.store === store)
        .map(({ name }) => (name.startsWith('arn:') ? name : arnOf(name))),
    ),
  ];
  // Secrets Manager puts six characters of its own after the name.
  const secrets = arnsOf('secretsmanager', (name) =>
    Arn.format(
      {
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: `${name}-??????`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      },
      stack,
    ),
  );
  const parameters = arnsOf('ssm', (name) =>
    stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.replace(/^\//, '') }),
  );
  return [
    ...(secrets.length > 0
      ? [
          new PolicyStatement({
            sid: 'ReadSecrets',
            actions: ['secretsmanager:GetSecretValue'],
            resources: secrets,
          }),
        ]
      : []),
    ...(parameters.length > 0
      ? [new PolicyStatement({ sid: 'ReadParameters', actions: ['ssm:GetParameter'], resources: parameters })]
      : []),
  ];
}
