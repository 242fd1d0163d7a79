import { describe, expect, it } from 'vitest';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { type SynthesizedTemplate, synthesizeStack } from './synthesized-template.ts';

const apiOf = (api: object) =>
  deploymentConfigSchema.parse({ tags: { team: 'evaluation', environment: 'test' }, api }).api;

const routesOf = (template: SynthesizedTemplate) =>
  template.ofType('AWS::ApiGatewayV2::Route').map(([, route]) => route.Properties);

const webhooks = [
  { source: 'github', secretRef: 'secretsmanager:assize/github' },
  { source: 'mlflow', secretRef: 'ssm:/assize/mlflow' },
  { source: 'langfuse', secretRef: 'env:LANGFUSE' },
];

describe('the HTTP API', () => {
  const template = synthesizeStack({ api: apiOf({ rows: true, webhooks }) });

  it('has a route for each of the catalogue, each behind IAM but the one that verifies signatures itself', () => {
    expect(
      routesOf(template)
        .map(({ RouteKey }) => RouteKey)
        .sort(),
    ).toEqual(routeCatalogue.map(({ method, path }) => `${method} ${path}`).sort());
    const open = routesOf(template).filter(({ AuthorizationType }) => AuthorizationType !== 'AWS_IAM');
    expect(open.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
      ['POST /v1/webhooks/{source}', 'NONE'],
    ]);
  });

  it('limits calls, logs who called what, and lets no other page of a browser in', () => {
    const stage = template.only('AWS::ApiGatewayV2::Stage').Properties;
    expect(stage).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: {
        ThrottlingRateLimit: 20,
        ThrottlingBurstLimit: 40,
        DetailedMetricsEnabled: true,
      },
    });
    const format = JSON.parse(stage.AccessLogSettings.Format);
    expect(Object.keys(format)).toEqual(expect.arrayContaining(['requestId', 'caller', 'route', 'status']));
    expect(JSON.stringify(format)).not.toMatch(/header|querystring|body/i);
    expect(template.only('AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toBeUndefined();
  });

  it('reads the secrets of webhooks, each by its name, and holds none', () => {
    const reading = template
      .statementsOf('serve-api')
      .filter(({ Sid }) => Sid === 'ReadSecrets' || Sid === 'ReadParameters');
    const resources = reading.map(({ Sid, Resource }) => [Sid, JSON.stringify(Resource)]);
    expect(resources).toEqual([
      ['ReadSecrets', expect.stringContaining(':secret:assize/github-??????"')],
      ['ReadParameters', expect.stringContaining(':parameter/assize/mlflow"')],
    ]);
    const [, server] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-serve-api');
    expect(JSON.parse(server.Properties.Environment.Variables.API_WEBHOOKS)).toEqual(webhooks);
  });

  it('may be called by its own API alone', () => {
    const permissions = template
      .ofType('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com');
    expect(permissions).toHaveLength(1);
    const [apiId] = template.ofType('AWS::ApiGatewayV2::Api')[0]!;
    expect(JSON.stringify(permissions[0]![1].Properties.SourceArn)).toContain(`{"Ref":"${apiId}"}`);
  });

  it('is not there unless the deployment asks for it', () => {
    const without = synthesizeStack({ api: undefined });
    expect(without.ofType('AWS::ApiGatewayV2::Api')).toEqual([]);
    const names = without
      .ofType('AWS::Lambda::Function')
      .map(([, { Properties }]) => Properties.FunctionName);
    expect(names).not.toContain('assize-serve-api');
    expect(Object.keys(without.outputs)).not.toContain('ApiUrl');
  });

  it('takes tokens of the issuer that the deployment names, and serves no rows by default', () => {
    const jwt = { issuer: 'https://id.example.com/pool', audience: ['assize'], writers: ['release'] };
    const withTokens = synthesizeStack({ api: apiOf({ jwt }) });
    const authorizers = withTokens.ofType('AWS::ApiGatewayV2::Authorizer');
    expect(authorizers.map(([, { Properties }]) => Properties)).toMatchObject([
      { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: jwt.issuer, Audience: ['assize'] } },
    ]);
    const routes = routesOf(withTokens);
    expect(new Set(routes.map(({ AuthorizationType }) => AuthorizationType))).toEqual(new Set(['JWT']));
    expect(routes.map(({ RouteKey }) => RouteKey)).not.toContain('GET /v1/runs/{runId}/rows');
    const [, server] = withTokens.named('AWS::Lambda::Function', 'FunctionName', 'assize-serve-api');
    expect(server.Properties.Environment.Variables).toMatchObject({
      API_ROWS: 'false',
      API_WRITERS: 'release',
      API_ROW_READERS: '',
      API_GROUPS_CLAIM: 'groups',
    });
  });
});

describe('the page', () => {
  const jwt = {
    issuer: 'https://id.example.com/pool',
    audience: ['assize'],
    writers: ['release'],
    page: { clientId: 'assize-page', origins: ['https://tokens.example.com'] },
  };
  const template = synthesizeStack({ api: apiOf({ jwt }) });

  it('is open to all by its files alone, where people sign in by an issuer', () => {
    const open = routesOf(template).filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
    expect(open.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
      ['GET /', 'NONE'],
      ['GET /{file}', 'NONE'],
      ['GET /assets/{file}', 'NONE'],
    ]);
    expect(Object.keys(template.outputs)).toContain('PageUrl');
  });

  it('is told where people sign in, and who may approve', () => {
    const [, server] = template.named('AWS::Lambda::Function', 'FunctionName', 'assize-serve-api');
    const { API_PAGE, API_APPROVERS } = server.Properties.Environment.Variables;
    expect(JSON.parse(API_PAGE)).toEqual({
      config: { apiUrl: '', signIn: { issuer: jwt.issuer, clientId: 'assize-page', scope: 'openid' } },
      callable: ['https://id.example.com', 'https://tokens.example.com'],
    });
    expect(API_APPROVERS).toBe('release');
    const named = synthesizeStack({ api: apiOf({ jwt: { ...jwt, approvers: ['owners', 'risk'] } }) });
    const [, other] = named.named('AWS::Lambda::Function', 'FunctionName', 'assize-serve-api');
    expect(other.Properties.Environment.Variables.API_APPROVERS).toBe('owners,risk');
  });

  it('is known to what puts events out, which link to it', () => {
    const [apiId] = template.ofType('AWS::ApiGatewayV2::Api')[0]!;
    const pageUrlOf = (from: typeof template, name: string) =>
      from.named('AWS::Lambda::Function', 'FunctionName', `assize-${name}`)[1].Properties.Environment
        .Variables.PAGE_URL;
    for (const name of ['decide-run', 'serve-api']) {
      expect(pageUrlOf(template, name)).toEqual({ 'Fn::GetAtt': [apiId, 'ApiEndpoint'] });
      expect(pageUrlOf(synthesizeStack({ api: apiOf({}) }), name)).toBe('');
    }
  });

  it('is not served where callers sign with IAM, which no browser can', () => {
    const signed = synthesizeStack({ api: apiOf({}) });
    expect(routesOf(signed).map(({ RouteKey }) => RouteKey)).not.toContain('GET /');
    expect(Object.keys(signed.outputs)).not.toContain('PageUrl');
    const [, server] = signed.named('AWS::Lambda::Function', 'FunctionName', 'assize-serve-api');
    expect(server.Properties.Environment.Variables.API_PAGE).toBe('null');
  });
});

const tokensWithPage = (page: object) => ({
  jwt: { issuer: 'https://id.example.com', audience: ['a'], page },
});

describe('the deployment’s api', () => {
  it.each([
    [{ jwt: { issuer: 'http://id.example.com', audience: ['a'] } }, 'https URL'],
    [{ jwt: { issuer: 'https://id.example.com', audience: [] } }, 'audience'],
    [{ jwt: { issuer: 'https://id.example.com', audience: ['a'], writers: ['two words'] } }, 'one group'],
    [{ rows: 'yes' }, 'rows'],
    [{ page: { clientId: 'a' } }, 'page'],
    [tokensWithPage({ clientId: 'a', origins: ['https://id.example.com/path'] }), 'origin'],
    [tokensWithPage({ clientId: 'a', scope: 'a; b' }), 'scopes'],
  ])('refuses %j', (api, named) => {
    expect(() => apiOf(api)).toThrow(named);
  });
});
