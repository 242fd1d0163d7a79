import { describe, expect, it } from 'vitest';
import { apiConfigSchema } from '#contracts/deployment-config.ts';
import { functionNames, functionShapes, type QueueName } from '#contracts/functions.ts';
import { permissions, type TableAction } from '#contracts/permissions.ts';
import { leadingKeys } from '#contracts/table.ts';
import { listOf, type Statement, synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack();

/** Operations that AWS defines without resources, and that touch no data. */
const withoutResource = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];

const queueArn = (name: QueueName) => ({
  'Fn::GetAtt': [template.named('AWS::SQS::Queue', 'QueueName', `assize-${name}`)[0], 'Arn'],
});

const bucketId = template
  .ofType('AWS::S3::Bucket')
  .find(([, bucket]) => bucket.Properties.LoggingConfiguration)?.[0];
const bucketArn = { 'Fn::GetAtt': [bucketId, 'Arn'] };
const objectsUnder = (prefix: string) => ({ 'Fn::Join': ['', [bucketArn, `/${prefix}*`]] });
const tableArn = { 'Fn::GetAtt': [template.ofType('AWS::DynamoDB::Table')[0]?.[0], 'Arn'] };

const allowing = (statements: readonly Statement[], action: string) =>
  statements.filter((statement) => listOf(statement.Action).includes(action));

describe.each(functionNames)('the role of %s', (name) => {
  const statements = template.statementsOf(name);
  const granted = permissions[name];

  it('holds no wildcard action, and a bare * only where AWS knows no resource', () => {
    for (const statement of statements) {
      expect(statement.Effect).toBe('Allow');
      const actions = listOf(statement.Action);
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
      if (listOf(statement.Resource).includes('*'))
        expect(withoutResource).toEqual(expect.arrayContaining([...actions]));
    }
  });

  it('reads and writes objects under its prefixes and nowhere else', () => {
    const resources = (action: string) =>
      allowing(statements, action).flatMap((statement) => listOf(statement.Resource));
    expect(resources('s3:GetObject')).toEqual(granted.read.map(objectsUnder));
    expect(resources('s3:PutObject')).toEqual(granted.write.map(objectsUnder));
    expect(resources('s3:AbortMultipartUpload')).toEqual(granted.write.map(objectsUnder));
    for (const prefix of [...granted.read, ...granted.write]) expect(prefix).toMatch(/^[a-z]+\/$/);
  });

  it('lists its prefixes only', () => {
    const listing = allowing(statements, 's3:ListBucket');
    expect(listing.map((statement) => [statement.Resource, statement.Condition])).toEqual(
      granted.list.length === 0
        ? []
        : [[bucketArn, { StringLike: { 's3:prefix': granted.list.map((prefix) => `${prefix}*`) } }]],
    );
  });

  it('touches items by their leading keys', () => {
    const onTable = statements.filter(
      (statement) => JSON.stringify(statement.Resource) === JSON.stringify(tableArn),
    );
    expect(onTable.map(({ Action, Condition }) => ({ actions: [...listOf(Action)], Condition }))).toEqual(
      granted.table.map((grant) => ({
        actions: grant.actions.map((action) => `dynamodb:${action}`),
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': grant.leadingKeys.map((key) => `${key}*`) },
        },
      })),
    );
  });

  it('queries its indexes only', () => {
    const queried = statements
      .filter((statement) => JSON.stringify(statement.Resource).includes('/index/'))
      .flatMap((statement) => listOf(statement.Resource));
    expect(queried).toEqual(
      granted.indexes.map((index) => ({ 'Fn::Join': ['', [tableArn, `/index/${index}`]] })),
    );
  });

  it('sends to its queues, takes from its own, and publishes under our source alone', () => {
    const { queue } = functionShapes[name];
    expect(
      allowing(statements, 'sqs:SendMessage').flatMap((statement) => listOf(statement.Resource)),
    ).toEqual(granted.send.map(queueArn));
    expect(allowing(statements, 'sqs:ReceiveMessage').map((statement) => statement.Resource)).toEqual(
      queue === null ? [] : [queueArn(queue)],
    );
    expect(allowing(statements, 'events:PutEvents').map((statement) => statement.Condition)).toEqual(
      [
        ...(granted.publish ? [['assize']] : []),
        ...(granted.request ? [['assize.api', 'assize.webhook']] : []),
      ].map((sources) => ({ 'ForAllValues:StringEquals': { 'events:source': sources } })),
    );
  });
});

it('lets nobody but serve-api ask for runs, and serve-api not speak for the service', () => {
  expect(functionNames.filter((name) => permissions[name].request)).toEqual(['serve-api']);
  expect(permissions['serve-api'].publish).toBe(false);
});

it('lets serve-api read scores and answers only where the deployment serves rows', () => {
  const serving = synthesizeStack({ api: apiConfigSchema.parse({ rows: true }) });
  const readBy = (of: typeof template) =>
    allowing(of.statementsOf('serve-api'), 's3:GetObject').flatMap(({ Resource }) => listOf(Resource));
  for (const prefix of ['scores/', 'observations/']) {
    expect(readBy(template)).not.toContainEqual(objectsUnder(prefix));
    expect(readBy(serving)).toContainEqual(objectsUnder(prefix));
  }
});

it('lets nobody but serve-api make or approve waivers', () => {
  const may = (action: TableAction) =>
    functionNames.filter((name) =>
      permissions[name].table.some(
        (grant) => grant.actions.includes(action) && grant.leadingKeys.includes(leadingKeys.waiver),
      ),
    );
  expect(may('PutItem')).toEqual(['serve-api']);
  // The sweep notes their end.
  expect(may('UpdateItem')).toEqual(['sweep-runs', 'serve-api']);
});

describe('the role of infer-shard', () => {
  it('may do what its work needs and nothing else, since users say which endpoints it talks to', () => {
    const summary = Object.fromEntries(
      template
        .statementsOf('infer-shard')
        .map((statement) => [
          statement.Sid ?? 'Trace',
          { may: [...listOf(statement.Action)], on: listOf(statement.Resource) },
        ]),
    );
    expect(summary).toEqual({
      ReadObjects: {
        may: ['s3:GetObject'],
        on: ['datasets/', 'manifests/', 'observations/', 'batch/'].map(objectsUnder),
      },
      WriteObjects: {
        may: ['s3:PutObject', 's3:AbortMultipartUpload'],
        on: ['observations/', 'batch/'].map(objectsUnder),
      },
      ListObjects: { may: ['s3:ListBucket'], on: [bucketArn] },
      TableItems1: {
        may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        on: [tableArn],
      },
      TableItems2: {
        may: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'],
        on: [tableArn],
      },
      SendWork: { may: ['sqs:SendMessage'], on: [queueArn('infer'), queueArn('score')] },
      TakeWork: {
        may: [
          'sqs:ReceiveMessage',
          'sqs:DeleteMessage',
          'sqs:ChangeMessageVisibility',
          'sqs:GetQueueAttributes',
        ],
        on: [queueArn('infer')],
      },
      WriteLogs: {
        may: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        on: [{ 'Fn::GetAtt': [expect.stringContaining('InferShardLogs'), 'Arn'] }],
      },
      Trace: { may: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], on: ['*'] },
    });
  });
});
