import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { readRunningCloud } from '#local/state/state-folder.ts';
import { clientsOf, startRows, until } from '#support/local-cloud.ts';

type OtherCloud = Pick<LocalCloud, 'endpoint' | 'credentials' | 'physicalIds'>;

let stateDir: string;
let child: ChildProcess | undefined;
let cloud: LocalCloud | undefined;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'assize-state-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await cloud?.stop();
  cloud = undefined;
  rmSync(stateDir, { recursive: true });
});

async function startChild(): Promise<OtherCloud> {
  const script = fileURLToPath(new URL('../support/run-rows.ts', import.meta.url));
  child = spawn(process.execPath, [script, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return JSON.parse(String(line)) as OtherCloud;
}

async function killChild(): Promise<void> {
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function restart(): Promise<LocalCloud> {
  cloud = await startRows({ stateDir, timeScale: 1000 });
  return cloud;
}

describe('a killed local cloud', () => {
  it('has kept items, objects and messages, and shows what was being received', async () => {
    const before = await startChild();
    const { dynamoDb, s3, sqs } = clientsOf(before);
    const { Table: TableName, Bucket, Failures, TargetDeadLetters } = before.physicalIds;
    await dynamoDb.send(new PutItemCommand({ TableName, Item: { pk: { S: 'kept' }, n: { N: '1' } } }));
    await s3.send(
      new PutObjectCommand({ Bucket, Key: 'kept/object', Body: 'body', ContentType: 'text/plain' }),
    );
    await sqs.send(new SendMessageCommand({ QueueUrl: Failures, MessageBody: 'waiting' }));
    await sqs.send(new SendMessageCommand({ QueueUrl: TargetDeadLetters, MessageBody: 'received' }));
    const received = await sqs.send(new ReceiveMessageCommand({ QueueUrl: TargetDeadLetters }));
    expect(received.Messages).toHaveLength(1);
    await killChild();

    const after = clientsOf(await restart());
    const item = await after.dynamoDb.send(new GetItemCommand({ TableName, Key: { pk: { S: 'kept' } } }));
    expect(item.Item?.n).toEqual({ N: '1' });
    const object = await after.s3.send(new GetObjectCommand({ Bucket, Key: 'kept/object' }));
    expect([await object.Body?.transformToString(), object.ContentType]).toEqual(['body', 'text/plain']);
    const receive = async (id: string) => {
      const QueueUrl = cloud?.physicalIds[id];
      const answer = await after.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['ApproximateReceiveCount'] }),
      );
      const [message] = answer.Messages ?? [];
      return [message?.Body, message?.Attributes?.ApproximateReceiveCount];
    };
    expect(await receive('Failures')).toEqual(['waiting', '1']);
    expect(await receive('TargetDeadLetters')).toEqual(['received', '2']);
  });

  it('delivers every event that it acknowledged', async () => {
    const before = await startChild();
    const { events } = clientsOf(before);
    const ids = Array.from({ length: 60 }, (_, index) => `row-${index}`);
    const put = (id: string) =>
      events.send(
        new PutEventsCommand({
          Entries: [
            { EventBusName: 'rows', Source: 'rows', DetailType: 'Row Added', Detail: JSON.stringify({ id }) },
          ],
        }),
      );
    await Promise.all(ids.map(put));
    await killChild();

    const after = await restart();
    const { s3 } = clientsOf(after);
    const keys = async (): Promise<(string | undefined)[]> => {
      const listed = await s3.send(new ListObjectsV2Command({ Bucket: after.physicalIds.Bucket }));
      return (listed.Contents ?? []).map((object) => object.Key);
    };
    await until(async () => (await keys()).length >= ids.length, 'all rows');
    expect((await keys()).sort()).toEqual(ids.map((id) => `rows/${id}.json`).sort());
  });

  it('goes on with asynchronous invocations', async () => {
    const before = await startChild();
    const call = {
      FunctionName: before.physicalIds.Worker,
      InvocationType: 'Event',
      Payload: '{"do":"throw"}',
    } as const;
    await clientsOf(before).lambda.send(new InvokeCommand(call));
    await killChild();

    const after = await restart();
    const failures = new ReceiveMessageCommand({ QueueUrl: after.physicalIds.Failures, WaitTimeSeconds: 10 });
    const { Messages } = await clientsOf(after).sqs.send(failures);
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({ requestPayload: { do: 'throw' } });
  });

  it('leaves no copy of the code behind for long: the next start removes it', async () => {
    await startChild();
    const codePath = readRunningCloud(stateDir)?.codePath ?? '';
    expect(existsSync(codePath)).toBe(true);
    await killChild();
    await restart();
    expect(existsSync(codePath)).toBe(false);
  });
});

describe('a state folder', () => {
  it('says who runs on it, to its owner only, while the cloud runs', async () => {
    const running = await restart();
    expect(readRunningCloud(stateDir)).toMatchObject({
      pid: process.pid,
      endpoint: running.endpoint,
      outputs: running.outputs,
      credentials: running.credentials,
    });
    await expect(startRows({ stateDir })).rejects.toMatchObject({
      code: 'state-in-use',
      message: expect.stringContaining(running.endpoint),
    });
    await running.stop();
    cloud = undefined;
    expect(readRunningCloud(stateDir)).toBeUndefined();
  });

  it('of another version is refused with the way out', async () => {
    writeFileSync(join(stateDir, 'version.json'), '{"stateVersion":0}');
    await expect(startRows({ stateDir })).rejects.toMatchObject({
      code: 'state-version',
      message: expect.stringContaining('--fresh'),
    });
  });

  it('holds objects as files under their own keys', async () => {
    const running = await restart();
    const { Bucket } = running.physicalIds;
    const { s3 } = clientsOf(running);
    const Key = 'scores/suite=a/run=1/part.parquet';
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'PAR1' }));
    expect(readFileSync(join(stateDir, 's3/buckets', Bucket ?? '', Key), 'utf8')).toBe('PAR1');
    expect(readdirSync(join(stateDir, 's3'))).toContain('metadata');
    const beneath = new PutObjectCommand({ Bucket, Key: `${Key}/x`, Body: 'x' });
    await expect(s3.send(beneath)).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
  });

  it('recovers an object whose overwriting was cut short', async () => {
    const first = await restart();
    const { Bucket } = first.physicalIds;
    await clientsOf(first).s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'new body' }));
    await first.stop();
    const record = join(stateDir, 's3/metadata', Bucket ?? '', 'a.json');
    const content = readFileSync(record, 'utf8');
    writeFileSync(`${record}.new`, content);
    writeFileSync(record, content.replace('"contentLength":8', '"contentLength":3'));
    writeFileSync(join(stateDir, 's3/metadata', Bucket ?? '', 'b.json.new'), content.slice(0, 40));
    const { s3 } = clientsOf(await restart());
    const head = await s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));
    expect(head.ContentLength).toBe(8);
  });
});
