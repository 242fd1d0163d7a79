import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#local/local-cloud.ts';
import { rowsAssembly, startRows } from '#support/local-cloud.ts';
import { startIssuer } from '#support/token-issuer.ts';

const handler = `
export async function handler(event) {
  if (event.rawPath === '/open/fails') throw new Error('no page');
  const { routeKey, rawPath, rawQueryString, pathParameters, requestContext, body } = event;
  return { statusCode: 201, body: JSON.stringify({ routeKey, rawPath, rawQueryString, pathParameters, body, authorizer: requestContext.authorizer, key: process.env.AWS_ACCESS_KEY_ID }) };
}
`;

let cloud: LocalCloud;
let assemblyDir: string;
let issuer: Awaited<ReturnType<typeof startIssuer>>;

const ref = (Ref: string) => ({ Ref });
const route = (RouteKey: string, properties: object, integration = 'Integration') => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: ref('Api'),
    RouteKey,
    Target: { 'Fn::Join': ['', ['integrations/', ref(integration)]] },
    ...properties,
  },
});

beforeAll(async () => {
  issuer = await startIssuer();
  assemblyDir = mkdtempSync(join(tmpdir(), 'assize-http-api-'));
  cpSync(rowsAssembly, assemblyDir, { recursive: true });
  writeFileSync(join(assemblyDir, 'asset.worker/index.mjs'), handler);
  const path = join(assemblyDir, 'rows.template.json');
  const template = JSON.parse(readFileSync(path, 'utf8'));
  const tokens = { AuthorizationType: 'JWT', AuthorizerId: ref('Tokens') };
  Object.assign(template.Resources, {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'rows', ProtocolType: 'HTTP' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: ref('Api'), StageName: '$default', AutoDeploy: true },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: ref('Api'),
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['Worker', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    Elsewhere: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { ApiId: ref('Api'), IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '1.0' },
    },
    Tokens: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: ref('Api'),
        Name: 'Tokens',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: issuer.issuer, Audience: ['assize'] },
      },
    },
    OneThing: route('GET /things/{id}', { AuthorizationType: 'AWS_IAM' }),
    NewestThing: route('GET /things/newest', { AuthorizationType: 'AWS_IAM' }),
    Open: route('POST /open/{name}', {}),
    ByToken: route('GET /mine', tokens),
    Proxied: route('GET /elsewhere', {}, 'Elsewhere'),
  });
  template.Outputs.Api = { Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } };
  writeFileSync(path, JSON.stringify(template));
  cloud = await startRows({ assemblyDir });
});
afterAll(async () => {
  await cloud.stop();
  await issuer.close();
  rmSync(assemblyDir, { recursive: true });
});

interface Told {
  readonly message?: string;
  readonly routeKey?: string;
  readonly rawPath?: string;
  readonly body?: string;
  readonly key?: string;
  readonly authorizer?: { readonly jwt: { readonly claims: Readonly<Record<string, string>> } };
}

async function call(path: string, init: RequestInit = {}) {
  const answer = await fetch(`${cloud.outputs.Api}${path}`, init);
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Told };
}

const signed = (service = 'execute-api', accessKeyId = cloud.credentials.accessKeyId) => ({
  headers: {
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  },
});
const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('an HTTP API in the local cloud', () => {
  it('gives the function the route, its parameters and who calls', async () => {
    const { status, body } = await call('/things/a%20b?x=1', signed());
    expect([status, body]).toMatchObject([
      201,
      {
        routeKey: 'GET /things/{id}',
        rawPath: '/things/a b',
        rawQueryString: 'x=1',
        pathParameters: { id: 'a b' },
        authorizer: { iam: { userArn: 'arn:aws:iam::000000000000:user/local-administrator' } },
      },
    ]);
    expect((await call('/things/newest', signed())).body.routeKey).toBe('GET /things/newest');
  });

  it('hands the path on decoded, as API Gateway does: cut at a question mark in it, whole where it cannot be decoded', async () => {
    const rawPath = async (path: string) => (await call(path, signed())).body.rawPath;
    expect(await rawPath('/things/100%25')).toBe('/things/100%');
    expect(await rawPath('/things/a%3Fb')).toBe('/things/a');
    expect(await rawPath('/things/newest?x=1')).toBe('/things/newest');
  });

  it.each([
    ['nobody signed', () => ({})],
    ['is signed for another service', () => signed('s3')],
    ['is signed with an unknown key', () => signed('execute-api', 'ASIASTRANGER')],
  ])('refuses a request that %s, in API Gateway’s words', async (_what, init) => {
    expect(await call('/things/1', init())).toMatchObject({ status: 403, body: { message: 'Forbidden' } });
  });

  it('lets a role in only by the right to the route: the functions’ own roles have none', async () => {
    const { status } = await call('/things/1', signed('execute-api', await functionKey()));
    expect(status).toBe(403);
  });

  it('takes tokens of the issuer, and tells the function their claims as texts', async () => {
    const { body } = await call('/mine', bearing(issuer.token({ groups: ['release', 'staff'] })));
    expect(body.authorizer?.jwt.claims).toMatchObject({ sub: 'ada', groups: '[release staff]' });
    const refused = await call('/mine', bearing(issuer.token({ aud: 'other' })));
    expect([refused.status, refused.body]).toEqual([401, { message: 'Unauthorized' }]);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect((await call('/mine')).status).toBe(401);
    expect((await call('/mine', signed())).status).toBe(401);
  });

  it('leaves a route without authorisation to the function', async () => {
    const { status, body } = await call('/open/door', { method: 'POST', body: 'hello' });
    expect([status, body.body, body.authorizer]).toEqual([201, 'hello', undefined]);
  });

  it('knows no other routes, methods or APIs', async () => {
    for (const [path, method] of [
      ['/nothing', 'GET'],
      ['/open/door', 'GET'],
      ['/open/', 'POST'],
      ['/open/a/b', 'POST'],
    ]) {
      expect(await call(path!, { method: method! })).toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      });
    }
    expect((await fetch(`${cloud.endpoint}/_api/another/open/door`, { method: 'POST' })).status).toBe(404);
  });

  it('says that the function failed, and not how', async () => {
    const { status, body } = await call('/open/fails', { method: 'POST' });
    expect([status, body]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('lists the routes that do not work here', () => {
    expect(cloud.notEmulated).toContainEqual({
      logicalId: 'Proxied',
      type: 'AWS::ApiGatewayV2::Route',
      why: 'only routes to functions with payload format 2.0 work',
    });
  });
});

/** The key of the function's own role. */
async function functionKey(): Promise<string> {
  return (await call('/open/key', { method: 'POST' })).body.key!;
}
