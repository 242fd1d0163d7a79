import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

const applicationProfile = /:application-inference-profile\/[^/]+$/;

/** Of the targets that a deployment lists, the application inference profiles: their model is looked up for its price. */
export function profileArnsOf(targetArns: readonly string[]): readonly string[] {
  return targetArns.filter((arn) => applicationProfile.test(arn));
}

/** The statement that lets a role resolve these inference profiles and no others; none where there are none. */
export function profileStatements(profileArns: readonly string[]): PolicyStatement[] {
  if (profileArns.length === 0) return [];
  return [
    new PolicyStatement({
      sid: 'ResolveInferenceProfiles',
      actions: ['bedrock:GetInferenceProfile'],
      resources: [...profileArns],
    }),
  ];
}
