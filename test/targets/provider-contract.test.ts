import type { ServerResponse } from 'node:http';
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
import { AsyncEndpoint } from '#support/providers/async-endpoint.ts';
import { providerCases, secret } from '#support/providers/provider-cases.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import type { Answer, TargetClient } from '#workflow/target-port.ts';

const html = '<!doctype html><p>row text, sk-very-secret</p>';
const echo = JSON.stringify({ error: { code: secret, message: `row text ${secret}` } });

let server: FaultServer;
let client: TargetClient;
let slept: number[];

beforeAll(async () => {
  const endpoint = new AsyncEndpoint();
  server = await startFaultServer((...request) => endpoint.handle(...request));
  client = createHttpTargetClient({
    allowedHosts: parseHostAllowList([server.host, '127.0.0.1:9']),
    secrets: { read: async () => secret },
    role: {
      credentials: async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: secret }),
      region: 'eu-central-1',
    },
    s3Origin: () => server.origin,
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
  expect(Object.keys(providerCases)).toEqual(Object.keys(providerCatalogue));
});

describe.each(Object.entries(providerCases))('%s', (provider, contract) => {
  const target = (changes: Partial<ArmTarget> = {}): ArmTarget => ({
    provider,
    endpoint: server.origin,
    parameters: { depth: 2 },
    timeoutMs: 2_000,
    maxTries: 3,
    maxAnswerBytes: 100_000,
    ...('header' in contract.authorised && { secretRef: 'env:TOKEN' }),
    ...contract.target,
    ...changes,
  });
  const ask = async (changes: Partial<ArmTarget> = {}, input = contract.input) =>
    (
      await client.prepare(target(changes), {
        attribution: { runId: 'run_1', suite: 'suite', team: 'a team' },
      })
    )({
      id: 'row-1',
      input,
    });
  const right = (status = 200) => answer(contract.answer, status, { ...contract.answerHeaders });

  it('sends the row, the version, the parameters and the credential, and reads the answer', async () => {
    server.script(right());
    const outcome = await ask();
    expect(outcome).toEqual({
      ok: true,
      answer: {
        output: contract.output,
        latencyMs: expect.any(Number),
        ...contract.usage,
        tries: 1,
      },
    });
    const [request] = server.requests;
    expect(request?.path).toBe(contract.path);
    expect(JSON.parse(request?.body ?? '')).toEqual(contract.body);
    expect(request?.headers).toMatchObject({ 'content-type': 'application/json', ...contract.headers });
    const { authorised } = contract;
    if ('header' in authorised) expect(request?.headers[authorised.header]).toBe(authorised.value);
    else {
      expect(request?.headers.authorization).toMatch(
        new RegExp(
          `^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/${authorised.service}/aws4_request, SignedHeaders=[^,]*host[^,]*, Signature=[0-9a-f]{64}$`,
        ),
      );
    }
  });

  it('keeps the query string of the endpoint', async () => {
    server.script(answer(contract.answer));
    await ask({ endpoint: `${server.origin}?api-version=1` });
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
    ['status 401', answer(echo, 401), 'rejected', 1, 'got 401'],
    ['status 529', answer(echo, 529), 'server-error', 3, 'got 529'],
    [
      'its own word for a rate that is exceeded',
      answer(contract.throttled.body, contract.throttled.status),
      'throttled',
      3,
      'target.concurrency',
    ],
    ['status 404', answer(html, 404), 'unknown-version', 1, '" at this path'],
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

  // Those that every row gets until somebody mends them.
  const permanent = new Set([
    'status 401',
    'status 404',
    'an unknown model',
    'an unknown model in a 400',
    'a redirect, which is not followed',
  ]);

  it.each(faults)('reports %s as it is', async (title, behaviour, code, tries, words) => {
    server.script(behaviour);
    const outcome = await ask();
    expect(outcome).toMatchObject({ ok: false, error: { code }, tries });
    expect('permanent' in outcome).toBe(permanent.has(title));
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

const streaming = Object.entries(providerCases).flatMap(([provider, contract]) =>
  contract.streamed === undefined ? [] : [{ provider, contract, streamed: contract.streamed }],
);

describe.each(streaming)('$provider, streamed', ({ provider, contract, streamed }) => {
  const ask = async (changes: Partial<ArmTarget> = {}) => {
    const prepared = await client.prepare({
      provider,
      endpoint: server.origin,
      parameters: { depth: 2 },
      timeoutMs: 2_000,
      maxTries: 3,
      maxAnswerBytes: 100_000,
      ...contract.target,
      stream: true,
      ...changes,
    });
    return prepared({ id: 'row-1', input: contract.input });
  };
  /** Writes the chunks one by one, each in a packet of its own; a pause before the first. */
  const stream =
    (
      chunks: readonly (string | Buffer)[],
      ending: (response: ServerResponse) => void,
      pauseMs = 0,
    ): Behaviour =>
    (response) => {
      response.writeHead(200, { 'content-type': streamed.mediaType });
      const write = (at: number): void => {
        if (at === chunks.length) ending(response);
        else response.write(chunks[at], () => setTimeout(write, 1, at + 1));
      };
      setTimeout(write, pauseMs, 0);
    };
  const end = (response: ServerResponse) => response.end();

  it('asks for a stream, and reads the same answer from it', async () => {
    server.script(stream(streamed.chunks, end));
    expect(await ask()).toEqual({
      ok: true,
      answer: {
        output: contract.output,
        latencyMs: expect.any(Number),
        firstTokenMs: expect.any(Number),
        ...contract.usage,
        tries: 1,
      },
    });
    expect(server.requests[0]?.path).toBe(streamed.path);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject(streamed.body as object);
  });

  it('tells the time to the first token from the time of the whole answer', async () => {
    const chunks = [...streamed.chunks];
    server.script((response) => {
      response.writeHead(200, { 'content-type': streamed.mediaType });
      response.write(Buffer.concat(chunks.slice(0, -1).map((chunk) => Buffer.from(chunk))));
      setTimeout(() => response.end(chunks.at(-1)), 60);
    });
    const outcome = await ask();
    const { firstTokenMs = 0, latencyMs } = (outcome as { answer: Answer }).answer;
    expect(firstTokenMs).toBeGreaterThan(0);
    expect(firstTokenMs).toBeLessThan(latencyMs);
  });

  it('reads chunks that end anywhere, in the middle of a character as well', async () => {
    const whole = Buffer.concat(streamed.chunks.map((chunk) => Buffer.from(chunk)));
    const bytes = Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) =>
      whole.subarray(i * 7, i * 7 + 7),
    );
    server.script((response) => {
      response.writeHead(200, { 'content-type': streamed.mediaType });
      for (const piece of bytes) response.write(piece);
      response.end();
    });
    expect(await ask()).toMatchObject({ ok: true, answer: { output: contract.output } });
  });

  it('puts the pieces of a tool call together', async () => {
    server.script(stream(streamed.toolChunks, end));
    expect(await ask({ kind: 'agent' })).toMatchObject({
      ok: true,
      answer: { output: { text: '', steps: [{ name: 'search', arguments: { q: 'x' } }] } },
    });
  });

  it('reads an answer in one piece from a service that does not stream', async () => {
    server.script(answer(contract.answer));
    const outcome = await ask();
    expect(outcome).toMatchObject({ ok: true, answer: { output: contract.output } });
    expect((outcome as { answer: Answer }).answer).not.toHaveProperty('firstTokenMs');
  });

  it.each<[string, (first: readonly (string | Buffer)[]) => Behaviour, string, number]>([
    [
      'a reset in mid-stream',
      (first) => stream(first, (response) => response.socket?.resetAndDestroy()),
      'connection',
      3,
    ],
    ['a stream that ends too early', (first) => stream(first, end), 'connection', 3],
    ['an overload in mid-stream', (first) => stream([...first, streamed.overload], end), 'server-error', 3],
    ['a status before the stream', () => answer('{}', 503), 'server-error', 3],
    [
      'a stream that is too long',
      () => stream([Buffer.alloc(100_001, 'data: x')], end),
      'answer-too-large',
      1,
    ],
  ])('reports %s as it is, and asks again where that may help', async (_, behaviour, code, tries) => {
    server.script(behaviour(streamed.chunks.slice(0, 2)));
    expect(await ask()).toMatchObject({ ok: false, error: { code }, tries });
  });

  it('gives up after its time on a stream that stands still', async () => {
    server.script(stream(streamed.chunks.slice(0, 2), () => undefined));
    expect(await ask({ timeoutMs: 80 })).toMatchObject({ ok: false, error: { code: 'timeout' }, tries: 1 });
  });
});

const toolUsers = Object.entries(providerCases).flatMap(([provider, contract]) =>
  contract.toolAnswer === undefined ? [] : [{ provider, contract, toolAnswer: contract.toolAnswer }],
);

describe.each(toolUsers)('$provider, with tools', ({ provider, contract, toolAnswer }) => {
  const ask = async (kind: ArmTarget['kind'], input: Json) => {
    const prepared = await client.prepare({
      provider,
      endpoint: server.origin,
      parameters: {},
      timeoutMs: 2_000,
      maxTries: 1,
      maxAnswerBytes: 100_000,
      ...contract.target,
      ...(typeof input === 'object' && { prompt: { name: 'p', template: '{{input}}' } }),
      kind,
    });
    return prepared({ id: 'row-1', input });
  };
  const call = { name: 'search', arguments: { q: 'x' } };

  it('takes the calls for the steps of an agent', async () => {
    server.script(answer(toolAnswer));
    expect(await ask('agent', 'row text')).toMatchObject({ answer: { output: { text: '', steps: [call] } } });
  });

  it('keeps the calls beside the text of a generator', async () => {
    server.script(answer(toolAnswer));
    expect(await ask('generation', 'row text')).toMatchObject({
      answer: { output: { text: '', toolCalls: [call] } },
    });
  });

  it('takes the text for the label of a classifier', async () => {
    server.script(answer(contract.answer));
    expect(await ask('classification', 'row text')).toMatchObject({ answer: { output: { label: 'fine' } } });
  });

  it('sends a conversation with images, tool calls and their results in its own form', async () => {
    server.script(answer(contract.answer));
    const png = { type: 'image', mediaType: 'image/png', data: 'iVBORw0KGgo=' };
    await ask('generation', {
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'What is it?' }, png] },
        { role: 'assistant', content: '', toolCalls: [{ id: 't', ...call }] },
        { role: 'tool', toolCallId: 't', content: 'a cat' },
      ],
    });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchSnapshot();
  });

  it('refuses a conversation in another form, and says where', async () => {
    expect(await ask('generation', { messages: [{ role: 'user', text: 'row text' }] })).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('input.messages.0') },
      tries: 0,
    });
  });
});
