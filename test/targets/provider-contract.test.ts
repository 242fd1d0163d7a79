import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';
import {
  answer,
  type Behaviour,
  drip,
  type FaultServer,
  flood,
  hang,
  reset,
  resetAfter,
  startFaultServer,
  truncate,
} from '#support/fault-server.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import type { TargetClient } from '#workflow/target-port.ts';

interface Case {
  readonly target: Pick<ArmTarget, 'kind' | 'model' | 'index' | 'prompt'>;
  readonly input: Json;
  readonly path: string;
  readonly body: Json;
  readonly answer: string;
  readonly output: Json;
  readonly tokens: readonly [number | null, number | null];
  /** JSON of another shape, and where it differs. */
  readonly wrong: readonly [string, string];
}

/** What every provider is asked, and what it must make of it. */
const cases: Readonly<Record<string, Case>> = {
  'http-classification': {
    target: { kind: 'classification', model: 'model@1' },
    input: 'row text',
    path: '/v1/classify',
    body: { model: 'model@1', input: 'row text', depth: 2 },
    answer: '{"label":"positive","scores":{"positive":0.75,"negative":0.25}}',
    output: { label: 'positive', scores: { positive: 0.75, negative: 0.25 } },
    tokens: [null, null],
    wrong: ['{"label":7}', 'Expected label to be a string, got a number'],
  },
  'http-retrieval': {
    target: { kind: 'retrieval', index: 'index@1' },
    input: 'row text',
    path: '/v1/search',
    body: { index: 'index@1', query: 'row text', depth: 2 },
    answer: '{"results":[{"id":"a","score":2.5,"text":"not kept"},{"id":"b"}]}',
    output: { results: [{ id: 'a', score: 2.5 }, { id: 'b' }] },
    tokens: [null, null],
    wrong: ['{"results":[{"id":"a"},{"score":1}]}', 'Expected results[1].id to be a string, got nothing'],
  },
  'openai-chat': {
    target: {
      kind: 'generation',
      model: 'model@1',
      prompt: { name: 'p', system: 'Correct "it".', template: 'Text: {{input}}' },
    },
    input: 'row text',
    path: '/v1/chat/completions',
    body: {
      model: 'model@1',
      messages: [
        { role: 'system', content: 'Correct "it".' },
        { role: 'user', content: 'Text: row text' },
      ],
      depth: 2,
    },
    answer:
      '{"choices":[{"message":{"role":"assistant","content":"fine"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":1}}',
    output: { text: 'fine', stopReason: 'stop' },
    tokens: [9, 1],
    wrong: [
      '{"choices":[{"message":{"content":null}}]}',
      'Expected choices[0].message.content to be a string, got null',
    ],
  },
};

const secret = 'sk-very-secret';
const html = '<!doctype html><p>row text, sk-very-secret</p>';
const echo = JSON.stringify({ error: { code: secret, message: `row text ${secret}` } });

let server: FaultServer;
let client: TargetClient;
let slept: number[];

beforeAll(async () => {
  server = await startFaultServer();
  client = createHttpTargetClient({
    allowedHosts: parseHostAllowList([server.host, '127.0.0.1:9']),
    secrets: { read: async () => secret },
    random: () => 0.5,
    sleep: async (milliseconds) => slept.push(milliseconds),
  });
});

beforeEach(() => {
  slept = [];
});

afterAll(async () => {
  await client.close();
  await server.close();
});

it('has a contract case for every provider', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(providerCatalogue));
});

describe.each(Object.entries(cases))('%s', (provider, contract) => {
  const target = (changes: Partial<ArmTarget> = {}): ArmTarget => ({
    provider,
    endpoint: server.origin,
    parameters: { depth: 2 },
    timeoutMs: 2_000,
    maxTries: 3,
    maxAnswerBytes: 100_000,
    secretRef: 'env:TOKEN',
    ...contract.target,
    ...changes,
  });
  const ask = async (changes: Partial<ArmTarget> = {}, input = contract.input) =>
    (await client.prepare(target(changes)))({ id: 'row-1', input });

  it('sends the row, the version, the parameters and the credential, and reads the answer', async () => {
    server.script(answer(contract.answer));
    const outcome = await ask();
    expect(outcome).toEqual({
      ok: true,
      answer: {
        output: contract.output,
        latencyMs: expect.any(Number),
        inputTokens: contract.tokens[0],
        outputTokens: contract.tokens[1],
        tries: 1,
      },
    });
    const [request] = server.requests;
    expect(request?.path).toBe(contract.path);
    expect(JSON.parse(request?.body ?? '')).toEqual(contract.body);
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
    });
  });

  it('keeps the query string of the endpoint', async () => {
    server.script(answer(contract.answer));
    await ask({ endpoint: `${server.origin}${contract.path}?api-version=1` });
    expect(server.requests[0]?.path).toBe(`${contract.path}?api-version=1`);
  });

  it('reads an answer that comes compressed', async () => {
    server.script(answer(gzipSync(contract.answer), 200, { 'content-encoding': 'gzip' }));
    expect(await ask()).toMatchObject({ ok: true, answer: { output: contract.output } });
  });

  it('reads an answer that comes in pieces', async () => {
    server.script((response) => {
      response.writeHead(200);
      response.write(contract.answer.slice(0, 9), () =>
        setImmediate(() => response.end(contract.answer.slice(9))),
      );
    });
    expect(await ask()).toMatchObject({ ok: true, answer: { output: contract.output } });
  });

  it('says where an answer of another shape differs', async () => {
    server.script(answer(contract.wrong[0]));
    expect(await ask()).toMatchObject({
      ok: false,
      error: { code: 'malformed-answer', message: expect.stringContaining(contract.wrong[1]) },
      tries: 1,
    });
  });

  it.each(['null', '7', '[]', '"text"', '{}'])('takes the answer %s for malformed', async (body) => {
    server.script(answer(body));
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'malformed-answer' } });
  });

  it('refuses parameters that it sets itself', async () => {
    const [name = ''] = Object.keys(contract.body as object);
    const outcome = await ask({ parameters: { [name]: 'x' } });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' }, tries: 0 });
  });

  // Behaviour, code, tries out of three, and words of the message.
  const bomb = gzipSync('x'.repeat(200_000));
  const faults: [string, Behaviour, string, number, string][] = [
    ['a reset before the answer', reset, 'connection', 3, 'connection failed'],
    ['a reset in the middle', resetAfter('{"label'), 'connection', 3, 'connection failed'],
    ['a body that is cut off', truncate(contract.answer), 'connection', 3, 'connection failed'],
    ['status 500', answer(echo, 500), 'server-error', 3, 'got 500'],
    [
      'status 502 with HTML',
      answer(html, 502, { 'content-type': 'text/html' }),
      'server-error',
      3,
      'got 502',
    ],
    ['status 503', answer('', 503), 'server-error', 3, 'got 503'],
    ['status 501', answer(echo, 501), 'server-error', 1, 'got 501'],
    ['status 408', answer('', 408), 'timeout', 3, 'got 408'],
    ['status 429', answer(echo, 429), 'throttled', 3, 'target.concurrency'],
    ['status 400', answer(echo, 400), 'rejected', 1, 'got 400. Check target.parameters'],
    ['status 401', answer(echo, 401), 'rejected', 1, 'env:TOKEN'],
    ['status 404', answer(html, 404), 'unknown-version', 1, '@1" at this path'],
    [
      'an unknown model',
      answer('{"error":{"code":"unknown_model"}}', 404),
      'unknown-version',
      1,
      'got 404 (unknown_model)',
    ],
    [
      'an unknown model in a 400',
      answer('{"error":{"code":"model_not_found"}}', 400),
      'unknown-version',
      1,
      '(model_not_found)',
    ],
    [
      'a redirect, which is not followed',
      answer('', 302, { location: 'http://169.254.169.254/' }),
      'rejected',
      1,
      'Redirects are not followed',
    ],
    [
      'an HTML page',
      answer(html, 200, { 'content-type': 'text/html' }),
      'malformed-answer',
      1,
      'got an HTML page',
    ],
    ['malformed JSON', answer('{"label": sk-very-secret'), 'malformed-answer', 1, 'malformed or cut off'],
    ['an empty body', answer(''), 'malformed-answer', 1, 'Expected JSON'],
    ['an announced body above the limit', answer('x'.repeat(100_001)), 'answer-too-large', 1, '100000 bytes'],
    ['an endless body', flood, 'answer-too-large', 1, '100000 bytes'],
    [
      'a body that grows above the limit when decoded',
      answer(bomb, 200, { 'content-encoding': 'gzip' }),
      'answer-too-large',
      1,
      '100000 bytes',
    ],
    [
      'an unknown encoding',
      answer('x', 200, { 'content-encoding': 'zstd' }),
      'malformed-answer',
      1,
      'content-encoding',
    ],
    [
      'an encoding that does not decode',
      answer('x', 200, { 'content-encoding': 'gzip' }),
      'malformed-answer',
      1,
      'malformed or cut off',
    ],
  ];

  it.each(faults)('reports %s as it is', async (_, behaviour, code, tries, words) => {
    server.script(behaviour);
    const outcome = await ask();
    expect(outcome).toMatchObject({ ok: false, error: { code }, tries });
    expect(server.requests.length).toBe(tries);
    const { message } = (outcome as { error: { message: string } }).error;
    expect(message).toContain(words);
    expect(message).not.toContain('row text');
    expect(message).not.toContain(secret);
  });

  it.each([
    ['no answer', hang],
    ['an answer that never ends', drip],
  ])('gives up after its time on %s', async (_, behaviour) => {
    server.script(behaviour);
    const outcome = await ask({ timeoutMs: 60 });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'timeout', message: expect.stringContaining('within 60 ms') },
      tries: 1,
    });
  });

  it('reports a refused connection after its tries', async () => {
    const outcome = await ask({ endpoint: 'http://127.0.0.1:9' });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'connection', message: expect.stringContaining('ECONNREFUSED') },
      tries: 3,
      latencyMs: 0,
    });
  });

  it('answers after retries, and says how many requests it took', async () => {
    server.script(answer('', 503), reset, answer(contract.answer));
    expect(await ask()).toMatchObject({ ok: true, answer: { tries: 3 } });
    // Half of 250 ms, then half of 500 ms.
    expect(slept).toEqual([125, 250]);
  });

  it('sends the same request again', async () => {
    server.script(answer('', 500), answer(contract.answer));
    await ask();
    expect(server.requests[1]?.body).toBe(server.requests[0]?.body);
  });

  it('waits as long as Retry-After says before the next try', async () => {
    server.script(answer('', 429, { 'retry-after': '2' }), answer(contract.answer));
    expect(await ask()).toMatchObject({ ok: true, answer: { tries: 2 } });
    expect(slept).toEqual([2_125]);
  });

  it('gives the row back where Retry-After is too long to wait for here', async () => {
    server.script(answer('', 429, { 'retry-after': '120' }));
    expect(await ask()).toMatchObject({
      ok: false,
      error: { code: 'throttled' },
      tries: 1,
      retryAfterMs: 120_000,
    });
    expect(slept).toEqual([]);
  });
});
