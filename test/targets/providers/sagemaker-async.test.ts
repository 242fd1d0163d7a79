import { createHash, createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#domain/hash.ts';
import type { ArmTarget } from '#domain/target.ts';
import { answer, type Behaviour, type FaultServer, reset, startFaultServer } from '#support/fault-server.ts';
import type { ArrivedRequest } from '#support/providers/async-endpoint.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient, type HttpTargetClientOptions } from '#targets/http-client.ts';
import type { TargetClient } from '#workflow/target-port.ts';

const secretAccessKey = 'sk-very-secret';
const role = {
  credentials: async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: 'token' }),
  region: 'eu-central-1',
};
const body = '{"inputs":"row text"}';
const inputUri = `s3://models/in/${sha256(body)}.json`;
const right = answer('[{"generated_text":"fine"}]');
const missing = answer('<Error><Code>NoSuchKey</Code></Error>', 404, { 'content-type': 'application/xml' });
const forbidden = answer('<Error><Code>AccessDenied</Code></Error>', 403, {
  'content-type': 'application/xml',
});

/** What the three places do, one behaviour for each request, the last one from then on. */
interface Script {
  readonly put?: readonly Behaviour[];
  readonly invoke?: readonly Behaviour[];
  readonly output?: readonly Behaviour[];
  readonly failure?: readonly Behaviour[];
}

const accepted = (
  output = 's3://models/out/a%20b+1.out',
  failure: string | null = 's3://models/out/failed/1.out',
): Behaviour =>
  answer('{"InferenceId":"1"}', 202, {
    'x-amzn-sagemaker-outputlocation': output,
    ...(failure !== null && { 'x-amzn-sagemaker-failurelocation': failure }),
  });

let server: FaultServer;
let client: TargetClient;
let seen: ArrivedRequest[];
let slept: number[];
let script: { [Place in keyof Script]-?: Behaviour[] };

function placeOf({ method, path }: ArrivedRequest): keyof Script {
  if (method === 'PUT') return 'put';
  if (method === 'POST') return 'invoke';
  return path.includes('/failed/') ? 'failure' : 'output';
}

function handle(request: ArrivedRequest, response: ServerResponse): boolean {
  seen.push(request);
  const behaviours = script[placeOf(request)];
  const behave = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
  behave!(response);
  return true;
}

const options = (changes: Partial<HttpTargetClientOptions> = {}): HttpTargetClientOptions => ({
  allowedHosts: parseHostAllowList([server.host]),
  secrets: { read: async () => null },
  role,
  s3Origin: () => server.origin,
  random: () => 0.5,
  sleep: async (milliseconds) => slept.push(milliseconds),
  ...changes,
});

beforeAll(async () => {
  server = await startFaultServer(handle);
  client = createHttpTargetClient(options());
});

beforeEach(() => {
  seen = [];
  slept = [];
});

afterAll(async () => {
  await client.close();
  await server.close();
});

const target = (changes: Partial<ArmTarget> = {}): ArmTarget => ({
  kind: 'generation',
  provider: 'sagemaker-async',
  endpoint: server.origin,
  model: 'summaries',
  answer: { text: '$[0].generated_text' },
  async: { inputPrefix: 's3://models/in/', outputPrefix: 's3://models/out/' },
  parameters: {},
  timeoutMs: 5_000,
  maxTries: 3,
  maxAnswerBytes: 100_000,
  ...changes,
});

async function ask(what: Script = {}, changes: Partial<ArmTarget> = {}, asker = client) {
  script = {
    put: [...(what.put ?? [answer('')])],
    invoke: [...(what.invoke ?? [accepted()])],
    output: [...(what.output ?? [right])],
    failure: [...(what.failure ?? [missing])],
  };
  const prepared = await asker.prepare(target(changes));
  return prepared({ id: 'row-1', input: 'row text' });
}

const places = () => seen.map(placeOf);
const ok = (tries: number) => ({ ok: true, answer: { output: { text: 'fine' }, tries } });

/** The signature that a request to S3 should have: there, the path counts as it was sent. */
function s3SignatureOf({ method, path, headers, body: sent }: ArrivedRequest): string {
  const [date, day] = [headers['x-amz-date'] as string, (headers['x-amz-date'] as string).slice(0, 8)];
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const canonical = [method, path, '', lines.join(''), signed, hash(sent)].join('\n');
  const scope = `${day}/${role.region}/s3/aws4_request`;
  const key = [day, role.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n')).toString('hex');
}

describe('an asynchronous endpoint', () => {
  it('finds the request in S3, and is told where it lies; its answer is read where it says', async () => {
    expect(await ask()).toMatchObject(ok(1));
    const [put, invoke, get] = seen;
    expect(put).toMatchObject({ method: 'PUT', path: inputUri.replace('s3:/', ''), body });
    expect(invoke?.headers).toMatchObject({ 'x-amzn-sagemaker-inputlocation': inputUri });
    expect(invoke?.body).toBe('');
    expect(get?.path).toBe('/models/out/a%2520b%2B1.out');
    for (const request of [put!, get!]) {
      expect(request.headers['x-amz-security-token']).toBe('token');
      expect(request.headers.authorization).toContain(`Signature=${s3SignatureOf(request)}`);
    }
  });

  it('has equal requests under one name, so that a repeated row writes what is there', async () => {
    await ask();
    await ask();
    const puts = seen.filter(({ method }) => method === 'PUT');
    expect(new Set(puts.map(({ path, body: sent }) => `${path} ${sent}`)).size).toBe(1);
    expect(puts).toHaveLength(2);
  });

  it('is looked at until the answer is there, less and less often', async () => {
    expect(await ask({ output: [missing, forbidden, answer('', 503), right] })).toMatchObject(ok(1));
    expect(slept).toEqual([200, 300, 450]);
    expect(places().filter((place) => place === 'invoke')).toHaveLength(1);
  });

  it('is not asked twice where only the answer could not be read', async () => {
    expect(await ask({ output: [missing, reset, right] })).toMatchObject(ok(2));
    expect(places()).toEqual(['put', 'invoke', 'output', 'failure', 'output', 'output']);
  });

  it('is asked again where the service could not take it, and the request is stored once', async () => {
    expect(await ask({ invoke: [answer('', 503), reset, accepted()] })).toMatchObject(ok(3));
    expect(places()).toEqual(['put', 'invoke', 'invoke', 'invoke', 'output']);
  });

  it('that failed is asked again, and then is an error that does not tell what was left', async () => {
    const failed = answer('row text, sk-very-secret');
    expect(await ask({ output: [missing, right], failure: [failed] })).toMatchObject(ok(2));
    const outcome = await ask({ output: [missing], failure: [failed] });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'server-error' }, tries: 3 });
    expect(JSON.stringify(outcome)).toContain('(ModelError)');
    expect(JSON.stringify(outcome)).not.toMatch(/row text|sk-very-secret/);
  });

  it('need not say where failures lie', async () => {
    const unsaid = accepted('s3://models/out/1.out', null);
    expect(await ask({ invoke: [unsaid], output: [missing, missing, right] })).toMatchObject(ok(1));
    expect(places()).toEqual(['put', 'invoke', 'output', 'output', 'output']);
  });
});

describe('a wait that is too long', () => {
  const waiting = createHttpTargetClientLater({ sleep: (ms) => sleepFor(Math.min(ms, 5)) });

  it('is a timeout that says what to do for an endpoint that scales from zero', async () => {
    const outcome = await ask({ output: [missing] }, { timeoutMs: 80 }, waiting());
    expect(outcome).toMatchObject({ ok: false, error: { code: 'timeout' }, tries: 1 });
    const { message } = (outcome as { error: { message: string } }).error;
    expect(message).toContain(
      'below s3://models/out/ within 80 ms, got none. An endpoint that scales from zero',
    );
    expect(message).toContain('up to 170000');
  });

  it('says so where it may be that the answer may not be read', async () => {
    const outcome = await ask({ output: [forbidden], failure: [forbidden] }, { timeoutMs: 80 }, waiting());
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'timeout', message: expect.stringContaining('asyncInference.outputArns') },
    });
  });

  it('ends at once when the shard does', async () => {
    const ending = new AbortController();
    script = { put: [answer('')], invoke: [accepted()], output: [missing], failure: [missing] };
    const asking = await waiting().prepare(target({ timeoutMs: 60_000 }), { signal: ending.signal });
    const asked = asking({ id: 'row-1', input: 'row text' });
    while (!places().includes('failure')) await sleepFor(1);
    ending.abort(new Error('the shard ends'));
    await expect(asked).rejects.toThrow('the shard ends');
    const looked = seen.length;
    await sleepFor(40);
    // One look may have been on its way.
    expect(seen.length - looked).toBeLessThanOrEqual(1);
  });
});

describe('a bucket', () => {
  it.each([
    ['another bucket', 's3://assize-evidence/out/1.out'],
    ['another prefix', 's3://models/in/1.out'],
    ['a step out of the prefix', 's3://models/out/../in/1.out'],
    ['no place in S3', 'https://models.example/out/1.out'],
  ])('is not read where the service names %s', async (_, output) => {
    for (const invoke of [accepted(output), accepted('s3://models/out/1.out', output)]) {
      seen = [];
      const outcome = await ask({ invoke: [invoke] });
      expect(outcome).toMatchObject({
        ok: false,
        error: {
          code: 'malformed-answer',
          message: expect.stringContaining('below s3://models/out/, got another place. Correct target.async'),
        },
      });
      expect(places()).toEqual(['put', 'invoke']);
    }
  });

  it('is not read where the service names no place', async () => {
    expect(await ask({ invoke: [answer('{}', 202)] })).toMatchObject({
      ok: false,
      error: { code: 'malformed-answer', message: expect.stringContaining('an output location, got none') },
    });
  });

  it('that takes no request is an error of its own, and the endpoint is not asked', async () => {
    expect(await ask({ put: [forbidden] })).toMatchObject({
      ok: false,
      error: {
        code: 'rejected',
        message: expect.stringContaining(
          'Name models/in/* under inputArns and models/out/* under outputArns',
        ),
      },
      tries: 1,
      latencyMs: 0,
    });
    expect(places()).toEqual(['put']);
    expect(await ask({ put: [answer('', 503), reset, answer('')] })).toMatchObject(ok(3));
  });

  it('is reached with the function’s own role alone, at AWS or where an administrator allows it', async () => {
    const { role: _, ...signedOut } = options();
    const without = createHttpTargetClient({
      ...signedOut,
      secrets: { read: async () => 'sk-very-secret' },
    });
    expect(await ask({}, { secretRef: 'env:TOKEN' }, without)).toMatchObject({
      ok: false,
      error: { code: 'missing-credential', message: expect.stringContaining('s3://models/in/') },
    });
    const elsewhere = createHttpTargetClient(options({ s3Origin: () => 'https://93.184.215.14' }));
    expect(await ask({}, {}, elsewhere)).toMatchObject({
      ok: false,
      error: { code: 'refused-host', message: expect.stringContaining('Expected S3 at an address of AWS') },
    });
    const inside = createHttpTargetClient(options({ s3Origin: () => 'http://169.254.169.254' }));
    expect(await ask({}, {}, inside)).toMatchObject({ ok: false, error: { code: 'refused-host' } });
    expect(seen).toEqual([]);
  });

  it('may not be the one where the service keeps its evidence', async () => {
    for (const changes of [
      { inputPrefix: 's3://assize-evidence/observations/' },
      { outputPrefix: 's3://assize-evidence/datasets/' },
    ]) {
      const place = { inputPrefix: 's3://models/in/', outputPrefix: 's3://models/out/', ...changes };
      const guarded = createHttpTargetClient(options({ ownBucket: 'assize-evidence' }));
      expect(await ask({}, { async: place }, guarded)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', message: expect.stringContaining("got the service's own") },
        tries: 0,
      });
    }
    expect(seen).toEqual([]);
  });

  it('has to be named by the suite', async () => {
    const { async: _, ...placeless } = target();
    const prepared = await client.prepare(placeless);
    expect(await prepared({ id: 'row-1', input: 'row text' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('Add async: { inputPrefix') },
      tries: 0,
    });
  });
});

/** Made when it is first wanted, and closed with the others. */
function createHttpTargetClientLater(changes: Partial<HttpTargetClientOptions>): () => TargetClient {
  let made: TargetClient | undefined;
  afterAll(() => made?.close());
  return () => {
    made ??= createHttpTargetClient(options(changes));
    return made;
  };
}
