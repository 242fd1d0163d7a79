import { afterAll, beforeAll, expect, it } from 'vitest';
import { BedrockProfiles } from '#adapters/bedrock-profiles.ts';
import { serviceOrigin } from '#adapters/service-origin.ts';
import { type ApplicationProfile, readBedrockModel } from '#domain/bedrock-model.ts';
import { answer, type Behaviour, type FaultServer, reset, startFaultServer } from '#support/fault-server.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'sk-very-secret', sessionToken: 'token' };
const arn = 'arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/a1b2c3d4e5f6';
const profile = readBedrockModel(arn) as ApplicationProfile;

let server: FaultServer;
let profiles: BedrockProfiles;

beforeAll(async () => {
  server = await startFaultServer();
  const environment = { AWS_ENDPOINT_URL_BEDROCK: server.origin };
  profiles = new BedrockProfiles({ credentials: async () => credentials, environment });
});

afterAll(() => server.close());

const modelArn = (region: string, model = 'amazon.nova-lite-v1:0') =>
  `arn:aws:bedrock:${region}::foundation-model/${model}`;

/** As the API reference has it. */
const found = (...modelArns: string[]) =>
  answer(
    JSON.stringify({
      inferenceProfileName: 'team-a-nova-lite',
      inferenceProfileArn: arn,
      inferenceProfileId: 'a1b2c3d4e5f6',
      models: modelArns.map((each) => ({ modelArn: each })),
      status: 'ACTIVE',
      type: 'APPLICATION',
      createdAt: '2026-11-01T12:00:00Z',
      updatedAt: '2026-11-01T12:00:00Z',
    }),
  );

const refuse = (status: number, code: string): Behaviour =>
  answer(JSON.stringify({ message: 'no' }), status, { 'x-amzn-errortype': `${code}:http://internal/` });

async function resolve(...behaviours: [Behaviour, ...Behaviour[]]) {
  server.script(...behaviours);
  return profiles.resolve(profile);
}

it('resolves a profile to the one model that it calls in its regions, signed for the profile’s region', async () => {
  expect(await resolve(found(modelArn('eu-west-1'), modelArn('eu-north-1')))).toEqual({
    model: 'amazon.nova-lite-v1:0',
  });
  const [request] = server.requests;
  expect(request?.path).toBe('/inference-profiles/a1b2c3d4e5f6');
  expect(request?.headers['x-amz-security-token']).toBe('token');
  expect(request?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/bedrock\/aws4_request, /,
  );
});

it('asks again while Bedrock throttles or hangs up', async () => {
  expect(await resolve(refuse(429, 'ThrottlingException'), reset, found(modelArn('eu-west-1')))).toEqual({
    model: 'amazon.nova-lite-v1:0',
  });
  expect(server.requests).toHaveLength(3);
});

it.each<[string, Behaviour, string]>([
  [
    'a missing right',
    refuse(403, 'AccessDeniedException'),
    'got AccessDeniedException (status 403). Name the profile under targetArns in assize.yaml and deploy.',
  ],
  [
    'no such profile',
    refuse(404, 'ResourceNotFoundException'),
    'got none (ResourceNotFoundException). Correct target.model in suite.yaml.',
  ],
  [
    'a throttle that lasts',
    refuse(429, 'ThrottlingException'),
    'got ThrottlingException (status 429). Rerun it later.',
  ],
  ['a service that this machine does not play', refuse(501, 'NotEmulated'), 'got NotEmulated (status 501).'],
  ['connections that break', reset, 'got no answer. Rerun it later.'],
  ['a page', answer('<html>'), 'got an answer of another form.'],
  [
    'an answer that is too large',
    answer(JSON.stringify({ models: ['x'.repeat(70_000)] })),
    'got an answer of another form.',
  ],
  [
    'two models',
    found(modelArn('eu-west-1'), modelArn('eu-west-1', 'amazon.nova-pro-v1:0')),
    'got no one foundation model.',
  ],
  [
    'a model of one’s own',
    found('arn:aws:bedrock:eu-west-1:123456789012:custom-model/a'),
    'got no one foundation model.',
  ],
])('says of %s what came and what to do, and never fails', async (_, behaviour, words) => {
  const resolved = await resolve(behaviour);
  const { problem } = resolved as { problem: string };
  expect(problem).toContain(`Expected Bedrock to tell the model of ${arn}, ${words}`);
  expect(problem).toMatch(/Or add prices: in suite\.yaml\.$/);
  expect(problem).not.toContain(credentials.secretAccessKey);
});

it('says so where the role has no credentials', async () => {
  const environment = { AWS_ENDPOINT_URL: server.origin };
  const signedOut = new BedrockProfiles({
    credentials: () => Promise.reject(new Error('sk-very-secret')),
    environment,
  });
  expect(await signedOut.resolve(profile)).toEqual({
    problem: `Expected Bedrock to tell the model of ${arn}, got no answer. Rerun it later. Or add prices: in suite.yaml.`,
  });
});

it('is at the address of the region, unless the environment names another', () => {
  expect(serviceOrigin('bedrock', 'eu-west-1', {})).toBe('https://bedrock.eu-west-1.amazonaws.com');
  expect(serviceOrigin('bedrock', 'cn-north-1', {})).toBe('https://bedrock.cn-north-1.amazonaws.com.cn');
  const environment = { AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_BEDROCK_AGENT: 'http://b' };
  expect(serviceOrigin('bedrock', 'eu-west-1', environment)).toBe('http://a');
  expect(serviceOrigin('bedrock-agent', 'eu-west-1', environment)).toBe('http://b');
});
