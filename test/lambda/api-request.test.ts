import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { toApiRequest } from '#lambda/api-request.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import { matchPath } from '#workflow/api/match-path.ts';
import { serveApi } from '#workflow/serve-api.ts';

/** The event of an HTTP API, as "Working with AWS Lambda proxy integrations" has it, shortened. */
function event(change: Partial<APIGatewayProxyEventV2> = {}, authorizer?: object): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: 'GET /v1/runs',
    rawPath: '/v1/runs',
    rawQueryString: 'suite=a%20b&cursor=2026-11-23T12%3A00%3A00.000Z%23run_1',
    headers: { 'X-Some': 'value', 'content-type': 'application/json' },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api-id',
      domainName: 'id.execute-api.us-east-1.amazonaws.com',
      domainPrefix: 'id',
      http: {
        method: 'GET',
        path: '/v1/runs',
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'agent',
      },
      requestId: 'id',
      routeKey: 'GET /v1/runs',
      stage: '$default',
      time: '12/Mar/2020:19:03:58 +0000',
      timeEpoch: 1583348638390,
      ...(authorizer !== undefined && { authorizer }),
    },
    isBase64Encoded: false,
    ...change,
  } as APIGatewayProxyEventV2;
}

const callerOf = (claims: object, groupsClaim = 'groups') =>
  toApiRequest(event({}, { jwt: { claims, scopes: null } }), groupsClaim).caller;

describe('an event of the HTTP API', () => {
  it('is a request with its query decoded and its headers in lower case', () => {
    expect(toApiRequest(event(), 'groups')).toMatchObject({
      id: 'id',
      method: 'GET',
      path: '/v1/runs',
      query: { suite: 'a b', cursor: '2026-11-23T12:00:00.000Z#run_1' },
      headers: { 'x-some': 'value' },
      caller: null,
    });
  });

  it('has the bytes that came, in whichever form API Gateway hands them on', () => {
    const bytes = (change: Partial<APIGatewayProxyEventV2>) =>
      Buffer.from(toApiRequest(event(change), 'groups').body).toString('hex');
    expect(bytes({ body: 'é' })).toBe('c3a9');
    expect(bytes({ body: Buffer.from([0, 255]).toString('base64'), isBase64Encoded: true })).toBe('00ff');
    expect(bytes({})).toBe('');
  });

  it('is served by the route whose right was looked at, whatever its path becomes when it is decoded', async () => {
    // API Gateway takes run_1%2Frows for the id of a run, asks IAM for that, and hands the path on decoded.
    const change = { routeKey: 'GET /v1/runs/{runId}', rawPath: '/v1/runs/run_1/rows' };
    const userArn = 'arn:aws:iam::123456789012:user/ada';
    const request = toApiRequest(event(change, { iam: { userArn } }), 'groups');
    const settings = { servesRows: true, writers: [], rowReaders: [], approvers: [], webhooks: [] };
    const { answer, route } = await serveApi(request, settings, {} as ApiPorts);
    expect([answer.status, route]).toEqual([404, null]);
  });

  it.each(['v1/suites/a b', 'v1/suites/100%', 'v1/suites/a%20b', 'v1/suites/?'])(
    'has its path encoded again: %s',
    (decoded) => {
      const { path } = toApiRequest(event({ rawPath: `/${decoded}` }), 'groups');
      expect(matchPath('/v1/suites/{suite}', path)).toEqual({ suite: decoded.split('/').at(-1) });
    },
  );

  it('names who signed', () => {
    const userArn = 'arn:aws:sts::123456789012:assumed-role/ci/build-7';
    expect(toApiRequest(event({}, { iam: { userArn } }), 'groups').caller).toEqual({
      kind: 'iam',
      name: userArn,
    });
  });

  it('takes a group whose name has spaces for one group, and not for those of its words', () => {
    const claims = { sub: 'ada', groups: '[Release Readers owners, all]' };
    const groups = ['Release Readers', 'owners, all'];
    const payload = Buffer.from(JSON.stringify({ sub: 'ada', groups })).toString('base64url');
    const signed = event(
      { headers: { Authorization: `Bearer e30.${payload}.c2ln` } },
      { jwt: { claims, scopes: null } },
    );
    expect(toApiRequest(signed, 'groups').caller).toMatchObject({ groups });
  });

  it.each([
    ['[release staff]', ['release', 'staff']],
    ['release', ['release']],
    ['[]', []],
    [undefined, []],
  ])('reads the groups of a token out of %j', (groups, expected) => {
    expect(callerOf({ sub: 'ada', groups })).toEqual({
      kind: 'token',
      name: 'ada',
      subject: 'ada',
      groups: expected,
    });
  });

  it('reads them from the claim that the deployment names, and from no other', () => {
    const claims = { sub: 'ada', groups: '[release]', 'cognito:groups': '[readers]' };
    expect(callerOf(claims, 'cognito:groups')).toMatchObject({ groups: ['readers'] });
  });

  it('calls a token by its subject, an address beside it', () => {
    expect(callerOf({ sub: 'a1', email: 'ada@example.com' })?.name).toBe('ada@example.com (a1)');
    expect(callerOf({ client_id: 'pipeline' })?.name).toBe('pipeline');
  });

  it('knows a token by its subject alone, and one without a subject by nothing', () => {
    expect(callerOf({ sub: 'a1', email: 'ada@example.com' })).toMatchObject({ subject: 'a1' });
    expect(callerOf({ client_id: 'pipeline' })).toMatchObject({ subject: 'pipeline' });
    expect(callerOf({ email: 'ada@example.com' })).toMatchObject({ subject: null });
  });
});
