import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateArchiveCommand,
  DescribeEventBusCommand,
  ListRulesCommand,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows, until } from '#support/local-cloud.ts';

let cloud: LocalCloud;
let clients: ReturnType<typeof clientsOf>;

beforeAll(async () => {
  cloud = await startRows({ timeScale: 1000 });
  clients = clientsOf(cloud);
});
afterAll(() => cloud.stop());

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request that the function makes with its role's key. */
async function asWorker(call: Record<string, unknown>): Promise<Answer> {
  const { Payload } = await clients.lambda.send(
    new InvokeCommand({
      FunctionName: cloud.physicalIds.Worker,
      Payload: JSON.stringify({ do: 'call', ...call }),
    }),
  );
  return JSON.parse(Payload?.transformToString() ?? '') as Answer;
}

const dynamoDbAsWorker = (operation: string, body: Record<string, unknown>): Promise<Answer> =>
  asWorker({
    service: 'dynamodb',
    method: 'POST',
    path: '/',
    headers: {
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
    },
    body: JSON.stringify({ TableName: cloud.physicalIds.Table, ...body }),
  });

const s3AsWorker = (method: string, key: string): Promise<Answer> =>
  asWorker({
    service: 's3',
    method,
    path: `/${cloud.physicalIds.Bucket}/${key}`,
    ...(method === 'PUT' && { body: 'x' }),
  });

describe('gateway: who may do what', () => {
  it('lets a function do what its role allows', async () => {
    expect((await s3AsWorker('PUT', 'rows/1')).status).toBe(200);
    expect((await s3AsWorker('GET', 'rows/1')).text).toBe('x');
  });

  it('refuses what no policy allows, in the words of AWS', async () => {
    const { status, text } = await s3AsWorker('PUT', 'other/1');
    expect(status).toBe(403);
    expect(text).toContain('<Code>AccessDenied</Code>');
    expect(text).toContain(
      'User: arn:aws:sts::000000000000:assumed-role/rows-WorkerRole/rows-Worker is not authorized to perform: ' +
        's3:PutObject on resource: arn:aws:s3:::rows-bucket/other/1 because no identity-based policy allows',
    );
  });

  it('tells a function that may not list the bucket nothing of a missing key', async () => {
    expect((await s3AsWorker('GET', 'rows/missing')).status).toBe(403);
    expect((await s3AsWorker('HEAD', 'rows/missing')).status).toBe(403);
  });

  it('lets a function write the leading keys of its policy only', async () => {
    const put = (pk: string): Promise<Answer> => dynamoDbAsWorker('PutItem', { Item: { pk: { S: pk } } });
    expect((await put('ROW#1')).status).toBe(200);
    const refused = await put('RUN#1');
    expect([refused.status, JSON.parse(refused.text).__type]).toEqual([400, 'AccessDeniedException']);
    expect((await dynamoDbAsWorker('GetItem', { Key: { pk: { S: 'ROW#1' } } })).status).toBe(400);
  });

  it('refuses a key that nobody was given, and a request without one', async () => {
    const stranger = clientsOf(cloud, 'AKIANOBODY');
    await expect(stranger.dynamoDb.send(new ScanCommand({ TableName: 'x' }))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
    expect((await fetch(`${cloud.endpoint}/bucket/key`)).status).toBe(403);
  });
});

describe('gateway: services', () => {
  it('refuses operations and services that are not emulated', async () => {
    const transaction = new TransactWriteItemsCommand({ TransactItems: [] });
    await expect(clients.dynamoDb.send(transaction)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 501 },
      message: expect.stringContaining('TransactWriteItems'),
    });
    const archive = new CreateArchiveCommand({ ArchiveName: 'x', EventSourceArn: 'arn' });
    await expect(clients.events.send(archive)).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    const scope = `${cloud.credentials.accessKeyId}/20260101/us-east-1/bedrock/aws4_request`;
    const answer = await fetch(cloud.endpoint, {
      headers: { authorization: `AWS4-HMAC-SHA256 Credential=${scope}` },
    });
    expect([answer.status, await answer.text()]).toEqual([
      501,
      expect.stringContaining('the service bedrock'),
    ]);
  });

  it('queries a table by key and by index', async () => {
    const TableName = cloud.physicalIds.Table;
    const items = ['KIND#1', 'KIND#2'].map((pk) => ({
      PutRequest: { Item: { pk: { S: pk }, kind: { S: 'test' } } },
    }));
    await clients.dynamoDb.send(new BatchWriteItemCommand({ RequestItems: { [TableName ?? '']: items } }));
    const byIndex = new QueryCommand({
      TableName,
      IndexName: 'byKind',
      KeyConditionExpression: 'kind = :kind',
      ExpressionAttributeValues: { ':kind': { S: 'test' } },
    });
    expect((await clients.dynamoDb.send(byIndex)).Count).toBe(2);
    const conditional = new PutItemCommand({
      TableName,
      Item: { pk: { S: 'KIND#1' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await expect(clients.dynamoDb.send(conditional)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
  });

  it('lets nobody take a message with him when he stops waiting for one', async () => {
    const QueueUrl = cloud.physicalIds.TargetDeadLetters;
    const waiting = new AbortController();
    const received = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }), {
      abortSignal: waiting.signal,
    });
    setTimeout(() => waiting.abort(), 50);
    await expect(received).rejects.toMatchObject({ name: 'AbortError' });
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'for the next' }));
    const next = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
    expect(next.Messages?.[0]?.Body).toBe('for the next');
  });

  it('answers a missing queue as SQS does', async () => {
    await expect(clients.sqs.send(new GetQueueUrlCommand({ QueueName: 'nobodys' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
  });

  it('describes buses, rules and the stack', async () => {
    const bus = await clients.events.send(new DescribeEventBusCommand({ Name: 'rows' }));
    expect(bus.Arn).toBe('arn:aws:events:us-east-1:000000000000:event-bus/rows');
    const { Rules } = await clients.events.send(new ListRulesCommand({ EventBusName: 'rows' }));
    expect(Rules?.map((rule) => rule.Name)).toContain('rows-RowRule');
    const cloudFormation = new CloudFormationClient({
      endpoint: cloud.endpoint,
      region: cloud.region,
      credentials: cloud.credentials,
    });
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: 'rows' }));
    expect(Stacks?.[0]?.Outputs).toContainEqual({ OutputKey: 'BusName', OutputValue: 'rows' });
  });

  it('invokes a function and says what became of it', async () => {
    const invoke = (event: unknown) =>
      clients.lambda.send(
        new InvokeCommand({ FunctionName: cloud.physicalIds.Worker, Payload: JSON.stringify(event) }),
      );
    const good = await invoke({ a: 1 });
    expect([good.StatusCode, good.FunctionError, good.Payload?.transformToString()]).toEqual([
      200,
      undefined,
      '{"echo":{"a":1}}',
    ]);
    const bad = await invoke({ do: 'throw' });
    expect([bad.FunctionError, JSON.parse(bad.Payload?.transformToString() ?? '')]).toEqual([
      'Unhandled',
      expect.objectContaining({ errorMessage: 'asked to throw' }),
    ]);
    const missing = new InvokeCommand({ FunctionName: 'nobody' });
    await expect(clients.lambda.send(missing)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('retries a failed asynchronous invocation and sends it to the failure destination', async () => {
    const answer = await clients.lambda.send(
      new InvokeCommand({
        FunctionName: cloud.physicalIds.Worker,
        InvocationType: 'Event',
        Payload: '{"do":"throw"}',
      }),
    );
    expect(answer.StatusCode).toBe(202);
    const record = await receive('Failures');
    expect(record).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
      requestPayload: { do: 'throw' },
      responsePayload: { errorType: 'TypeError' },
    });
  });
});

describe('gateway: events', () => {
  it('sends an event for a missing target to the dead-letter queue of the target', async () => {
    const entry = { EventBusName: 'rows', Source: 'lost', DetailType: 'Lost', Detail: '{"id":1}' };
    await clients.events.send(new PutEventsCommand({ Entries: [entry] }));
    expect(await receive('TargetDeadLetters')).toMatchObject({ source: 'lost', detail: { id: 1 } });
  });

  it("plays AWS's own services on the default bus, from where a rule forwards them under a new id", async () => {
    const answer = await fetch(`${cloud.endpoint}/_assize/aws-events`, {
      method: 'POST',
      body: JSON.stringify({
        Entries: [{ Source: 'aws.s3', DetailType: 'Object Created', Detail: '{"bucket":{"name":"b"}}' }],
      }),
    });
    const { Entries } = (await answer.json()) as { Entries: { EventId: string }[] };
    const event = (await receive('Failures')) as { id: string };
    expect(event).toMatchObject({ source: 'aws.s3', detail: { bucket: { name: 'b' } } });
    expect(event.id).not.toBe(Entries[0]?.EventId);
  });

  it('answers entry by entry, and drops what is for no bus as AWS does', async () => {
    const entry = { Source: 'rows', DetailType: 'Row Added', Detail: '{}' };
    const answer = await clients.events.send(
      new PutEventsCommand({
        Entries: [
          { ...entry, EventBusName: 'nobodys' },
          { ...entry, Source: 'aws.s3' },
        ],
      }),
    );
    expect(answer).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ EventId: expect.any(String) }, { ErrorCode: 'NotAuthorizedForSourceException' }],
    });
  });
});

describe('gateway: the local door', () => {
  it('tells its health and its state', async () => {
    const page = async (name: string) => (await fetch(`${cloud.endpoint}/_assize/${name}`)).json();
    expect(await page('health')).toMatchObject({ status: 'ok', pid: process.pid, stackName: 'rows' });
    expect(await page('state')).toMatchObject({
      outputs: { BusName: 'rows' },
      notEmulated: expect.any(Array),
    });
  });

  it('is closed to web pages', async () => {
    const answer = await fetch(`${cloud.endpoint}/_assize/state`, {
      headers: { origin: 'https://example.com' },
    });
    expect(answer.status).toBe(403);
  });

  it('lists what is not emulated, with the reason', () => {
    expect(cloud.notEmulated.map(({ type }) => type)).toEqual([
      'AWS::SQS::QueuePolicy',
      'AWS::DynamoDB::Table TimeToLive',
      'AWS managed policy',
    ]);
  });

  it('says which port is taken and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await until(() => server.listening, 'a server');
    const { port } = server.address() as AddressInfo;
    await expect(startRows({ port })).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringMatching(new RegExp(`Port ${port} .*lsof.*--port`)),
    });
    server.close();
  });
});

async function receive(logicalId: string): Promise<unknown> {
  const QueueUrl = cloud.physicalIds[logicalId];
  const answer = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 10 }));
  return JSON.parse(answer.Messages?.[0]?.Body ?? 'null');
}
