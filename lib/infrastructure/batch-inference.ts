import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { batchJobEndedPattern } from '#contracts/batch-job-ended.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { ruleTarget } from '#infrastructure/rule-target.ts';

export interface BatchInferenceProps {
  /** Roles that Bedrock takes on to read the rows and write the answers. */
  readonly roleArns: readonly string[];
  /** Of the function that submits jobs and reads them. */
  readonly submitter: Role;
  /** Is told of each job's end, and wakes its shard. */
  readonly sweep: LambdaFunction;
  readonly undelivered: DeadLetterQueue;
}

/** What batches of Bedrock need beside the service: rights to jobs and to these roles, and word of a job's end. */
export class BatchInference extends Construct {
  readonly rule: Rule;

  constructor(scope: Construct, id: string, props: BatchInferenceProps) {
    super(scope, id);
    const { roleArns, submitter, sweep, undelivered } = props;
    for (const statement of jobStatements(Stack.of(this), roleArns)) submitter.addToPolicy(statement);
    this.rule = new Rule(this, 'Ended', {
      description: 'A batch inference job of Bedrock has ended; the shard that waits for it is woken.',
      eventPattern: {
        source: [...batchJobEndedPattern.source] as string[],
        detailType: [...batchJobEndedPattern['detail-type']],
        detail: { ...batchJobEndedPattern.detail },
      },
    });
    // What is lost here the sweep finds by looking, so an old event is of no use.
    this.rule.addTarget(
      ruleTarget({
        arn: sweep.functionArn,
        deadLetters: undelivered,
        maxEventAge: Duration.hours(1),
        retryAttempts: 10,
      }),
    );
    sweep.addPermission('BatchEndedRule', {
      principal: new ServicePrincipal('events.amazonaws.com'),
      sourceArn: this.rule.ruleArn,
    });
    acknowledge(submitter);
  }
}

function jobStatements(stack: Stack, roleArns: readonly string[]): PolicyStatement[] {
  const own = (resource: string) => stack.formatArn({ service: 'bedrock', resource, resourceName: '*' });
  const jobs = own('model-invocation-job');
  return [
    new PolicyStatement({
      sid: 'SubmitBatches',
      actions: ['bedrock:CreateModelInvocationJob'],
      resources: [
        jobs,
        `arn:${stack.partition}:bedrock:*::foundation-model/*`,
        own('inference-profile'),
        own('custom-model'),
      ],
    }),
    new PolicyStatement({
      sid: 'FollowBatches',
      actions: ['bedrock:GetModelInvocationJob', 'bedrock:StopModelInvocationJob'],
      resources: [jobs],
    }),
    // A list has no resource.
    new PolicyStatement({
      sid: 'FindBatches',
      actions: ['bedrock:ListModelInvocationJobs'],
      resources: ['*'],
    }),
    new PolicyStatement({
      sid: 'PassBatchRoles',
      actions: ['iam:PassRole'],
      resources: [...roleArns],
      conditions: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
    }),
  ];
}

function acknowledge(role: Role): void {
  const reason =
    'Suites name their models, and Bedrock names its jobs: a grant can only name the kind. The role that a job takes on is named.';
  const arn = 'arn:<AWS::Partition>:bedrock';
  const findings = [
    `${arn}:*::foundation-model/*`,
    ...['model-invocation-job', 'inference-profile', 'custom-model'].map(
      (kind) => `${arn}:<AWS::Region>:<AWS::AccountId>:${kind}/*`,
    ),
  ];
  for (const finding of findings)
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${finding}]`, reason });
}
