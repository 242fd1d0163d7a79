import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct } from 'constructs';
import { functionNames, functionShapes, queueNames } from '#contracts/functions.ts';
import { pageRoutes } from '#contracts/page/page-routes.ts';
import { grantsOf } from '#contracts/permissions.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import { profileArnsOf } from '#infrastructure/profile-statements.ts';
import { promptResources } from '#infrastructure/prompt-statements.ts';
import { targetResource } from '#infrastructure/target-statements.ts';

/** A finding of cdk-nag that stays, where, and why. */
export interface Acknowledgement {
  /** Path of the construct below the service. */
  readonly path: string;
  /** `Pack-Rule`, or `Pack-Rule[Finding]` where a rule has several. */
  readonly id: string;
  readonly reason: string;
}

/** The administrator's lists, which may name prefixes. */
export interface ListedArns {
  readonly secretArns: readonly string[];
  readonly promptArns: readonly string[];
  readonly targetArns: readonly string[];
  readonly asyncArns: readonly string[];
}

/** Every finding that the service leaves standing. */
export function acknowledgements(
  bucket: Bucket,
  { secretArns, promptArns, targetArns, asyncArns }: ListedArns,
): Acknowledgement[] {
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  return [
    ...functionNames.flatMap((name) => [
      ...prefixesOf(name).map((prefix) => ({
        path: `${constructId(name)}/Role`,
        id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
        reason: `Objects under ${prefix} are named by their content, so a grant can only name the prefix.`,
      })),
      {
        path: `${constructId(name)}/Role`,
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason:
          'X-Ray (PutTraceSegments, PutTelemetryRecords) and the placement in a VPC (EC2 network interfaces) have no ' +
          'resource-level permissions; no data is read or written by them.',
      },
      {
        path: `${constructId(name)}/Function`,
        id: 'Serverless-LambdaDLQ',
        reason: functionShapes[name].isHttp
          ? 'Called by HTTP, which waits for the answer: whoever calls is told of a failure and asks again.'
          : functionShapes[name].queue === null
            ? 'Called by the clock: a call that failed is done again by the next one, and errors raise an alarm.'
            : 'Never called asynchronously: its queue has a redrive policy and a dead-letter queue.',
      },
    ]),
    ...secretArns
      .filter((arn) => arn.includes('*'))
      .map((arn) => ({
        path: 'InferShard/Role',
        id: `AwsSolutions-IAM5[Resource::${arn}]`,
        reason: "The administrator's own list of secrets for targets names this prefix.",
      })),
    ...promptArns
      .flatMap(promptResources)
      .filter((arn) => arn.includes('*'))
      .map((arn) => ({
        path: 'PlanRun/Role',
        id: `AwsSolutions-IAM5[Resource::${arn}]`,
        reason:
          "The administrator's own list of prompts names this prefix, or a prompt all of whose versions are read.",
      })),
    ...targetArns
      .map(targetResource)
      .filter((resource) => resource.includes('*'))
      .map((resource) => ({
        path: 'InferShard/Role',
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason:
          "The administrator's own list of targets names this prefix, or the domain that these paths belong to.",
      })),
    ...[...new Set(asyncArns)].map((arn) => ({
      path: 'InferShard/Role',
      id: `AwsSolutions-IAM5[Resource::${arn}]`,
      reason: "The administrator's own list of prefixes names it; objects there are named by their content.",
    })),
    ...profileArnsOf(targetArns)
      .filter((arn) => arn.includes('*'))
      .map((arn) => ({
        path: 'PlanRun/Role',
        id: `AwsSolutions-IAM5[Resource::${arn}]`,
        reason: "The administrator's own list of targets names this prefix of inference profiles.",
      })),
    ...functionNames
      .filter((name) => functionShapes[name].queue !== null)
      .map((name) => ({
        path: `${constructId(name)}/Work`,
        id: 'Serverless-LambdaEventSourceMappingDestination',
        reason: 'Mappings of SQS queues have no destinations; the queue has a dead-letter queue.',
      })),
    ...queueNames.map((name) => ({
      path: `${constructId(name)}Queue/DeadLetters`,
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'This is a dead-letter queue: an alarm watches it and a person redrives it.',
    })),
    ...['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'].map((id) => ({
      path: 'Undelivered',
      id,
      reason:
        'This is the dead-letter queue of the EventBridge rules: an alarm watches it and a person redrives it.',
    })),
    {
      path: 'SweepRuns/Function',
      id: 'Serverless-LambdaAsyncFailureDestination',
      reason: 'A sweep holds nothing to keep: the next one, a minute later, does the same work.',
    },
    {
      path: 'WriteReport/Function',
      id: 'Serverless-LambdaAsyncFailureDestination',
      reason:
        'Lambda tries three times and errors raise an alarm; "assize report" composes the same report at any time.',
    },
    {
      path: 'Api/ReceiveWebhook',
      id: 'AwsSolutions-APIG4',
      reason:
        'Senders of webhooks cannot sign for IAM: the function verifies their own signature before it reads the body.',
    },
    ...pageRoutes.map(({ name }) => ({
      path: `Api/${constructId(name)}`,
      id: 'AwsSolutions-APIG4',
      reason:
        'Browsers load the page before anybody can sign in: its files are the same for everybody and hold no data, which comes from routes with an authoriser.',
    })),
    {
      path: 'AlarmTopic',
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'The subscriber is a mailbox; the alarm itself stays red until its cause is gone.',
    },
  ];
}

/** Tells cdk-nag which findings are meant. Constructs that this deployment leaves out are passed over. */
export function acknowledgeFindings(service: Construct, bucket: Bucket, listed: ListedArns): void {
  for (const { path, id, reason } of acknowledgements(bucket, listed)) {
    const construct = path
      .split('/')
      .reduce<IConstruct | undefined>((scope, child) => scope?.node.tryFindChild(child), service);
    if (construct) Validations.of(construct).acknowledge({ id, reason });
  }
}

function prefixesOf(name: (typeof functionNames)[number]): string[] {
  // A deployment that serves no rows has fewer of them.
  const { read, write } = grantsOf(name, true);
  return [...new Set([...read, ...write])];
}
