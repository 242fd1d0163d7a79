import { createHash, createHmac } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AwsPromptSource } from '#adapters/prompt-source.ts';
import { parsePromptPlace } from '#domain/prompt-place.ts';
import { answer, type Behaviour, type FaultServer, reset, startFaultServer } from '#support/fault-server.ts';

const secretAccessKey = 'secret';
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: 'token' };
const region = 'eu-central-1';
const yaml = 'system: Be short.\ntemplate: "{{input}}"\n';

let server: FaultServer;
let s3: S3Client;
let source: AwsPromptSource;

beforeAll(async () => {
  server = await startFaultServer();
  s3 = new S3Client({ endpoint: server.origin, region, credentials, forcePathStyle: true, maxAttempts: 1 });
  const environment = { AWS_ENDPOINT_URL: server.origin };
  source = new AwsPromptSource({ s3, credentials: async () => credentials, region, environment });
});

afterAll(async () => {
  s3.destroy();
  await server.close();
});

const places = {
  s3: 's3://prompts/chat/{version}.yaml',
  appconfig: 'appconfig:abc1234/def5678',
  bedrock: 'bedrock-prompt:PROMPT1234',
};

async function read(place: keyof typeof places, ...behaviours: [Behaviour, ...Behaviour[]]) {
  server.script(...behaviours);
  return source.read(parsePromptPlace(places[place])!, '7');
}

const refuse = (status: number, code: string, message = 'no'): Behaviour =>
  answer(JSON.stringify({ message }), status, { 'x-amzn-errortype': `${code}:http://internal.amazon.com/` });

const refuseXml = (status: number, code: string): Behaviour =>
  answer(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`, status, {
    'content-type': 'application/xml',
  });

/** The signature that the request should have, computed from what came over the wire. */
function signatureOf({ path, headers }: FaultServer['requests'][number], service: string): string {
  const [date, day] = [headers['x-amz-date'] as string, (headers['x-amz-date'] as string).slice(0, 8)];
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const url = new URL(path, server.origin);
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const canonical = ['GET', url.pathname, url.search.slice(1), lines.join(''), signed, hash('')].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n')).toString('hex');
}

describe('a prompt in S3', () => {
  it('is the object under the key of its version', async () => {
    expect(await read('s3', answer(yaml))).toEqual({ form: 'file', text: yaml });
    expect(server.requests[0]?.path).toMatch(/^\/prompts\/chat\/7\.yaml(\?|$)/);
  });

  it('is missed with what to do', async () => {
    expect(await read('s3', refuseXml(404, 'NoSuchKey'))).toEqual({
      problem:
        's3://prompts/chat/7.yaml: Expected a prompt, got none (NoSuchKey). Publish this version there, or correct target.promptFrom in suite.yaml.',
    });
    expect(await read('s3', refuseXml(403, 'AccessDenied'))).toEqual({
      problem:
        's3://prompts/chat/7.yaml: Expected the right to read it, got AccessDenied. Add its ARN to promptArns in assize.yaml and deploy; S3 says this of a version that does not exist as well.',
    });
  });

  it('is refused beyond 256 KiB, and where it is no text', async () => {
    expect(await read('s3', answer('x'.repeat(262_145)))).toMatchObject({
      problem: expect.stringContaining('Expected a prompt of at most 262144 bytes, got more.'),
    });
    const bytes: Behaviour = (response) => response.end(Buffer.from([0xff, 0xfe]));
    expect(await read('s3', bytes)).toMatchObject({
      problem: expect.stringContaining('Expected text in UTF-8'),
    });
  });

  it('is asked for again later while S3 cannot answer', async () => {
    await expect(read('s3', refuseXml(503, 'SlowDown'))).rejects.toThrow();
    await expect(read('s3', refuseXml(403, 'ExpiredToken'))).rejects.toThrow();
  });
});

describe('a prompt in AppConfig', () => {
  it('is the content of the hosted configuration version, asked for with a right signature', async () => {
    expect(await read('appconfig', answer(yaml, 200, { 'content-type': 'application/x-yaml' }))).toEqual({
      form: 'file',
      text: yaml,
    });
    const [request] = server.requests;
    expect(request?.path).toBe(
      '/applications/abc1234/configurationprofiles/def5678/hostedconfigurationversions/7',
    );
    expect(request?.headers['x-amz-security-token']).toBe('token');
    expect(request?.headers.authorization).toContain(`Signature=${signatureOf(request!, 'appconfig')}`);
  });

  it('is missed, and denied, with what to do', async () => {
    expect(await read('appconfig', refuse(404, 'ResourceNotFoundException'))).toMatchObject({
      problem: expect.stringContaining('appconfig:abc1234/def5678@7: Expected a prompt, got none'),
    });
    expect(await read('appconfig', refuse(403, 'AccessDeniedException'))).toMatchObject({
      problem: expect.stringContaining('Add its ARN to promptArns in assize.yaml'),
    });
    const inBody = answer(JSON.stringify({ __type: 'com.amazonaws#AccessDeniedException' }), 403);
    expect(await read('appconfig', inBody)).toMatchObject({
      problem: expect.stringContaining('got AccessDeniedException'),
    });
  });

  it('is asked for again while the service throttles, fails or hangs up', async () => {
    const throttled = refuse(429, 'ThrottlingException');
    expect(await read('appconfig', throttled, reset, answer(yaml))).toMatchObject({ form: 'file' });
    expect(server.requests).toHaveLength(3);
    await expect(read('appconfig', refuse(500, 'InternalServerException'))).rejects.toThrow(
      'Expected appconfig:abc1234/def5678@7 to be answered, got status 500 InternalServerException.',
    );
    await expect(read('appconfig', refuse(403, 'ExpiredTokenException'))).rejects.toThrow('ExpiredToken');
    await expect(read('appconfig', answer('', 302, { location: '/elsewhere' }))).rejects.toThrow('302');
  });

  it('is refused beyond 256 KiB', async () => {
    expect(await read('appconfig', answer('x'.repeat(300_000)))).toMatchObject({
      problem: expect.stringContaining('Expected a prompt of at most 262144 bytes'),
    });
  });
});

describe('a prompt of Bedrock', () => {
  const prompt = (changes: object = {}) =>
    JSON.stringify({
      arn: 'arn:aws:bedrock:eu-central-1:123456789012:prompt/PROMPT1234:7',
      createdAt: '2026-11-01T12:00:00Z',
      defaultVariant: 'short',
      id: 'PROMPT1234',
      name: 'chat',
      updatedAt: '2026-11-01T12:00:00Z',
      variants: ['long', 'short'].map((name) => ({
        inferenceConfiguration: { text: { maxTokens: 100 } },
        modelId: 'a-model',
        name,
        templateConfiguration: {
          text: { inputVariables: [{ name: 'question' }], text: `Be ${name}: {{question}}` },
        },
        templateType: 'TEXT',
      })),
      version: '7',
      ...changes,
    });

  it('is the text template of the default variant, asked for with a right signature', async () => {
    expect(await read('bedrock', answer(prompt()))).toEqual({
      form: 'bedrock-template',
      text: 'Be short: {{question}}',
    });
    const [request] = server.requests;
    expect(request?.path).toBe('/prompts/PROMPT1234/?promptVersion=7');
    expect(request?.headers.authorization).toContain(`Signature=${signatureOf(request!, 'bedrock')}`);
  });

  it('is refused where it has another template, none, or another form', async () => {
    const chat = { messages: [{ role: 'user', content: [{ text: 'hi' }] }] };
    const variants = [{ name: 'short', templateType: 'CHAT', templateConfiguration: { chat } }];
    expect(await read('bedrock', answer(prompt({ variants })))).toEqual({
      problem:
        'bedrock-prompt:PROMPT1234@7: Expected the default variant to be a text template, got a template of type CHAT. Make one, or keep the prompt in S3 or AppConfig.',
    });
    expect(await read('bedrock', answer(prompt({ variants: [] })))).toMatchObject({
      problem: expect.stringContaining('got no variant'),
    });
    expect(await read('bedrock', answer('<html>'))).toMatchObject({
      problem: expect.stringContaining('got an answer of another form'),
    });
  });

  it('is refused where the service does not know it, or is not played on this machine', async () => {
    expect(await read('bedrock', refuse(400, 'ValidationException'))).toMatchObject({
      problem: expect.stringContaining('got ValidationException (status 400)'),
    });
    expect(await read('bedrock', refuse(501, 'NotEmulated'))).toMatchObject({
      problem: expect.stringContaining('got NotEmulated (status 501)'),
    });
  });
});

it('never sends anything for a version that could lead elsewhere', async () => {
  server.script(answer(yaml));
  for (const place of Object.values(places)) {
    expect(await source.read(parsePromptPlace(place)!, '../../7')).toMatchObject({
      problem: expect.stringContaining('got "../../7"'),
    });
  }
  expect(server.requests).toEqual([]);
});
