import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArmTarget } from '#domain/target.ts';
import { answer, type FaultServer, hang, startFaultServer } from '#support/fault-server.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient, type HttpTargetClientOptions } from '#targets/http-client.ts';
import type { Outcome, TargetClient } from '#workflow/target-port.ts';

let server: FaultServer;
const clients: TargetClient[] = [];

beforeAll(async () => {
  server = await startFaultServer();
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await server.close();
});

function open(changes: Partial<HttpTargetClientOptions> = {}, lines: string[] = [server.host]): TargetClient {
  const client = createHttpTargetClient({
    allowedHosts: parseHostAllowList(lines),
    secrets: { read: async () => null },
    sleep: async () => undefined,
    ...changes,
  });
  clients.push(client);
  return client;
}

const target = (changes: Partial<ArmTarget> = {}): ArmTarget => ({
  kind: 'classification',
  provider: 'http-classification',
  endpoint: server.origin,
  parameters: {},
  timeoutMs: 2_000,
  maxTries: 2,
  maxAnswerBytes: 1_000,
  ...changes,
});

const row = { id: 'row-1', input: 'row text' };

async function askOnce(client: TargetClient, changes: Partial<ArmTarget> = {}): Promise<Outcome> {
  return (await client.prepare(target(changes)))(row);
}

describe('what is wrong with the target itself', () => {
  it.each<[string, Partial<ArmTarget>, string, string]>([
    ['an unknown provider', { provider: 'htp' }, 'invalid-input', 'one of anthropic-messages'],
    [
      'a provider named like a method of objects',
      { provider: 'constructor' },
      'invalid-input',
      'got "constructor"',
    ],
    [
      'a kind that the provider does not answer',
      { kind: 'retrieval' },
      'invalid-input',
      'to be classification',
    ],
    [
      'a chat without a model',
      { kind: 'generation', provider: 'openai-chat' },
      'invalid-input',
      'Expected target.model',
    ],
    ['a host that is not allowed', { endpoint: 'http://127.0.0.1:1' }, 'refused-host', '["127.0.0.1:1"]'],
    ['a credential that is not there', { secretRef: 'env:NONE' }, 'missing-credential', 'env:NONE'],
  ])('comes as the outcome of each row: %s', async (_, changes, code, words) => {
    expect(await askOnce(open(), changes)).toEqual({
      ok: false,
      error: { code, message: expect.stringContaining(words) },
      permanent: true,
      tries: 0,
      latencyMs: 0,
    });
  });
});

describe('credentials', () => {
  it.each([
    ['is empty', async () => ' \n'],
    ['holds a line break', async () => 'sk-very\nsecret'],
    ['cannot be read', () => Promise.reject(new Error('sk-very-secret'))],
  ])('are told by their reference where one %s', async (_, read) => {
    const outcome = await askOnce(open({ secrets: { read } }), { secretRef: 'ssm:/models/key' });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'missing-credential', message: expect.stringContaining('ssm:/models/key') },
    });
    expect(JSON.stringify(outcome)).not.toContain('sk-very');
  });

  it('are never those of the function itself', async () => {
    const read = async () => 'the session token';
    const outcome = await askOnce(open({ secrets: { read } }), { secretRef: 'env:AWS_SESSION_TOKEN' });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'missing-credential', message: expect.stringContaining('AWS_') },
    });
  });

  it('are sent without the white space around them', async () => {
    server.script(answer('{"label":"a"}'));
    await askOnce(open({ secrets: { read: async () => 'key\n' } }), { secretRef: 'env:KEY' });
    expect(server.requests[0]?.headers.authorization).toBe('Bearer key');
  });
});

describe('names', () => {
  const port = () => new URL(server.origin).port;
  const endpoint = () => `http://model.internal:${port()}`;
  const loopback = [{ address: '127.0.0.1', family: 4 }];

  it('are resolved, and the judged address is the one connected to', async () => {
    server.script(answer('{"label":"a"}'));
    const client = open({ resolve: async () => loopback }, ['model.internal']);
    expect(await askOnce(client, { endpoint: endpoint() })).toMatchObject({ ok: true });
    expect(server.requests[0]?.headers.host).toBe(`model.internal:${port()}`);
  });

  it('are refused where one of their addresses is', async () => {
    const resolve = async () => [...loopback, { address: '169.254.169.254', family: 4 }];
    const outcome = await askOnce(open({ resolve }, ['model.internal']), { endpoint: endpoint() });
    expect(outcome).toMatchObject({ error: { code: 'refused-host' }, tries: 0 });
  });

  it('are judged again at each connection, so that a changed address gains nothing', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? [{ address: '203.0.114.1', family: 4 }] : loopback;
    };
    const outcome = await askOnce(open({ resolve }, []), { endpoint: `https://example.com:${port()}` });
    expect(outcome).toMatchObject({
      error: { code: 'refused-host', message: expect.stringContaining('a loopback address') },
      tries: 1,
    });
  });

  it('that do not resolve come out as a connection error', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
    const outcome = await askOnce(open({ resolve }, ['model.internal']), { endpoint: endpoint() });
    expect(outcome).toMatchObject({
      error: { code: 'connection', message: expect.stringContaining('(ENOTFOUND). No such host') },
      permanent: true,
      tries: 1,
    });
  });
});

describe('connections', () => {
  it('of a fresh client are its own, as many as it may have, and closed with it', async () => {
    const sockets = new Set<unknown>();
    server.script((response) => {
      sockets.add(response.socket);
      setTimeout(() => response.end('{"label":"a"}'), 5);
    });
    const client = open();
    const ask = await client.prepare(target());
    await ask(row);
    const fresh = client.fresh(2);
    const askFresh = await fresh.prepare(target());
    await Promise.all(Array.from({ length: 8 }, () => askFresh(row)));
    expect(sockets.size).toBe(3);
    await fresh.close();
    expect(await ask(row)).toMatchObject({ ok: true });
  });

  it('are kept between rows', async () => {
    const sockets = new Set<unknown>();
    server.script((response) => {
      sockets.add(response.socket);
      response.end('{"label":"a"}');
    });
    const ask = await open().prepare(target());
    for (let i = 0; i < 20; i += 1) expect(await ask(row)).toMatchObject({ ok: true });
    // undici rests a connection for a turn of the event loop, so that the next row may take a second one.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });
});

describe('an aborted signal', () => {
  it('ends calls in flight with its reason', async () => {
    server.script(hang);
    const controller = new AbortController();
    const ask = await open().prepare(target(), { signal: controller.signal });
    const asked = [ask(row), ask(row)];
    controller.abort(new Error('deadline'));
    for (const call of asked) await expect(call).rejects.toThrow('deadline');
    await expect(ask(row)).rejects.toThrow('deadline');
  });

  it('ends a call that waits for its next try', async () => {
    server.script(answer('', 500));
    const controller = new AbortController();
    const sleep = () => {
      controller.abort(new Error('deadline'));
      return Promise.resolve();
    };
    const ask = await open({ sleep }).prepare(target(), { signal: controller.signal });
    await expect(ask(row)).rejects.toThrow('deadline');
    expect(server.requests.length).toBe(1);
  });

  it('ends a sleep of the default timer', async () => {
    server.script(answer('', 500, { 'retry-after': '9' }));
    const controller = new AbortController();
    const client = createHttpTargetClient({
      allowedHosts: parseHostAllowList([server.host]),
      secrets: { read: async () => null },
      now: () => {
        setImmediate(() => controller.abort(new Error('deadline')));
        return 0;
      },
    });
    clients.push(client);
    const ask = await client.prepare(target(), { signal: controller.signal });
    await expect(ask(row)).rejects.toThrow('deadline');
  });

  it('refuses to prepare', async () => {
    await expect(
      open().prepare(target(), { signal: AbortSignal.abort(new Error('deadline')) }),
    ).rejects.toThrow('deadline');
  });
});

it('fails calls in flight when it is closed, without a retry', async () => {
  server.script(hang);
  const client = open();
  const ask = await client.prepare(target());
  const asked = ask(row);
  await client.close();
  expect(await asked).toMatchObject({ ok: false, error: { code: 'connection' }, tries: 1 });
});
