import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteRuleCommand,
  ListRulesCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows } from '#support/local-cloud.ts';

const rule = { Name: 'orders', EventPattern: JSON.stringify({ source: ['shop'] }) };

let stateDir: string;
let cloud: LocalCloud;
let clients: ReturnType<typeof clientsOf>;

async function start() {
  cloud = await startRows({ stateDir });
  clients = clientsOf(cloud);
}

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-rules-'));
  await start();
});

afterEach(async () => {
  await cloud.stop();
  await rm(stateDir, { recursive: true });
});

async function subscribe(): Promise<string> {
  const { QueueUrl = '' } = await clients.sqs.send(new CreateQueueCommand({ QueueName: 'subscriber' }));
  await clients.events.send(new PutRuleCommand(rule));
  await clients.events.send(
    new PutTargetsCommand({
      Rule: rule.Name,
      Targets: [{ Id: 'queue', Arn: 'arn:aws:sqs:us-east-1:000000000000:subscriber' }],
    }),
  );
  return QueueUrl;
}

async function put(source: string, detail: object) {
  const entry = { Source: source, DetailType: 'Order Placed', Detail: JSON.stringify(detail) };
  await clients.events.send(new PutEventsCommand({ Entries: [entry] }));
}

async function receive(QueueUrl: string): Promise<unknown[]> {
  const { Messages = [] } = await clients.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
  );
  return Messages.map(({ Body = '' }) => (JSON.parse(Body) as { detail: unknown }).detail);
}

describe('rules that subscribers make', () => {
  it('delivers what their pattern lets through', async () => {
    const queueUrl = await subscribe();
    await put('another', { order: 1 });
    await put('shop', { order: 2 });
    expect(await receive(queueUrl)).toEqual([{ order: 2 }]);
  });

  it('stay over a restart', async () => {
    await subscribe();
    await cloud.stop();
    await start();
    const { QueueUrl = '' } = await clients.sqs.send(new CreateQueueCommand({ QueueName: 'subscriber' }));
    await put('shop', { order: 3 });
    expect(await receive(QueueUrl)).toEqual([{ order: 3 }]);
  });

  it('are listed, and gone once they are deleted', async () => {
    const queueUrl = await subscribe();
    const listed = await clients.events.send(new ListRulesCommand({}));
    expect(listed.Rules?.map(({ Name }) => Name)).toContain('orders');
    await expect(clients.events.send(new DeleteRuleCommand({ Name: 'orders' }))).rejects.toThrow(
      "Rule can't be deleted since it has targets.",
    );
    await clients.events.send(new RemoveTargetsCommand({ Rule: 'orders', Ids: ['queue'] }));
    await clients.events.send(new DeleteRuleCommand({ Name: 'orders' }));
    await put('shop', { order: 4 });
    expect(await receive(queueUrl)).toEqual([]);
  });

  it('refuses a pattern that EventBridge refuses, and targets of no rule', async () => {
    const bad = new PutRuleCommand({ Name: 'bad', EventPattern: '{"source": "shop"}' });
    await expect(clients.events.send(bad)).rejects.toThrow(/Event pattern is not valid/);
    const targets = [{ Id: 'a', Arn: 'arn:aws:sqs:us-east-1:000000000000:subscriber' }];
    await expect(
      clients.events.send(new PutTargetsCommand({ Rule: 'none', Targets: targets })),
    ).rejects.toThrow(/Rule none does not exist/);
  });
});
