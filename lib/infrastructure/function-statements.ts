import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { apiSource, ownSource, webhookSource } from '#contracts/event-sources.ts';
import { type FunctionName, functionShapes } from '#contracts/functions.ts';
import { grantsOf } from '#contracts/permissions.ts';
import type { ServiceResources } from '#infrastructure/service-resources.ts';

/**
 * The permission table's row of one function as policy statements: what it says, and nothing that it does not say.
 *
 * @param servesRows whether the deployment's API serves rows.
 */
export function functionStatements(
  name: FunctionName,
  resources: ServiceResources,
  servesRows: boolean,
): PolicyStatement[] {
  const granted = grantsOf(name, servesRows);
  const { queue } = functionShapes[name];
  return [
    ...(granted.read.length > 0 ? [objects('ReadObjects', ['s3:GetObject'], granted.read, resources)] : []),
    ...(granted.write.length > 0
      ? [objects('WriteObjects', ['s3:PutObject', 's3:AbortMultipartUpload'], granted.write, resources)]
      : []),
    ...(granted.list.length > 0 ? [listObjects(granted.list, resources)] : []),
    ...granted.table.map(
      (grant, index) =>
        new PolicyStatement({
          sid: `TableItems${index + 1}`,
          actions: grant.actions.map((action) => `dynamodb:${action}`),
          resources: [resources.table.tableArn],
          conditions: {
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': grant.leadingKeys.map((key) => `${key}*`) },
          },
        }),
    ),
    ...(granted.indexes.length > 0 ? [queryIndexes(granted.indexes, resources)] : []),
    ...(granted.send.length > 0
      ? [
          new PolicyStatement({
            sid: 'SendWork',
            actions: ['sqs:SendMessage'],
            resources: granted.send.map((sent) => resources.queues[sent].queue.queueArn),
          }),
        ]
      : []),
    ...(granted.publish ? [putEvents('PublishEvents', [ownSource], resources)] : []),
    ...(granted.request ? [putEvents('PutRequests', [apiSource, webhookSource], resources)] : []),
    ...(queue
      ? [
          new PolicyStatement({
            sid: 'TakeWork',
            actions: [
              'sqs:ReceiveMessage',
              'sqs:DeleteMessage',
              'sqs:ChangeMessageVisibility',
              'sqs:GetQueueAttributes',
            ],
            resources: [resources.queues[queue].queue.queueArn],
          }),
        ]
      : []),
    ...(resources.encryptionKey
      ? [
          new PolicyStatement({
            sid: 'UseKey',
            actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
            resources: [resources.encryptionKey.keyArn],
          }),
        ]
      : []),
  ];
}

function objects(
  sid: string,
  actions: string[],
  prefixes: readonly string[],
  { bucket }: ServiceResources,
): PolicyStatement {
  return new PolicyStatement({
    sid,
    actions,
    resources: prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  });
}

function listObjects(prefixes: readonly string[], { bucket }: ServiceResources): PolicyStatement {
  return new PolicyStatement({
    sid: 'ListObjects',
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
  });
}

function queryIndexes(indexes: readonly string[], resources: ServiceResources): PolicyStatement {
  return new PolicyStatement({
    sid: 'QueryIndexes',
    actions: ['dynamodb:Query'],
    resources: indexes.map((index) => `${resources.table.tableArn}/index/${index}`),
  });
}

function putEvents(sid: string, sources: readonly string[], { bus }: ServiceResources): PolicyStatement {
  return new PolicyStatement({
    sid,
    actions: ['events:PutEvents'],
    resources: [bus.eventBusArn],
    conditions: { 'ForAllValues:StringEquals': { 'events:source': sources } },
  });
}
