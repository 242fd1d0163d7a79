import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

interface PromptGrant {
  readonly sid: string;
  readonly action: string;
  /** What the action has to be allowed on for one ARN of the list. */
  readonly resources: (arn: string) => readonly string[];
}

/** What reads one prompt, by the service that its ARN names. */
const grants: Readonly<Record<string, PromptGrant>> = {
  s3: { sid: 'ReadPromptObjects', action: 's3:GetObject', resources: (arn) => [arn] },
  // The action needs all three resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsappconfig.html
  appconfig: {
    sid: 'ReadPromptConfigurations',
    action: 'appconfig:GetHostedConfigurationVersion',
    resources: (arn) => [
      arn.replace(/\/configurationprofile\/.*$/, ''),
      arn,
      `${arn}/hostedconfigurationversion/*`,
    ],
  },
  // A version's ARN is the prompt's with `:VERSION`.
  bedrock: { sid: 'ReadPrompts', action: 'bedrock:GetPrompt', resources: (arn) => [arn, `${arn}:*`] },
};

/**
 * Statements that let a role read these prompts and no others.
 * @throws when an ARN names no prompt, or all of them at once
 */
export function promptStatements(arns: readonly string[]): PolicyStatement[] {
  const granted = arns.map((arn) => ({ service: serviceOf(arn), resources: promptResources(arn) }));
  return Object.entries(grants).flatMap(([service, { sid, action }]) => {
    const resources = granted
      .filter((grant) => grant.service === service)
      .flatMap((grant) => grant.resources);
    return resources.length === 0
      ? []
      : [new PolicyStatement({ sid, actions: [action], resources: [...new Set(resources)] })];
  });
}

/** The resources that are granted for one ARN of `promptArns`. */
export function promptResources(arn: string): readonly string[] {
  const grant = grants[serviceOf(arn)];
  const names =
    /^arn:[\w-]+:(s3:::[^*?/]+\/|appconfig:.*\/configurationprofile\/[^*?/]+$|bedrock:.*:prompt\/[^*?/]+$)/;
  if (grant === undefined || !names.test(arn)) {
    throw new Error(
      `Expected the ARN of an S3 object, an AppConfig configuration profile or a Bedrock prompt, got ${arn}. ` +
        'Name each, or for S3 a prefix that ends in *.',
    );
  }
  return grant.resources(arn);
}

function serviceOf(arn: string): string {
  return arn.split(':')[2] ?? '';
}
