import { z } from 'zod';
import { functionNameOf } from '#local/stack/function-name.ts';
import type { NotEmulated } from '#local/stack/not-emulated.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

/** What stands before a route. */
export type RouteAuthorization =
  | { readonly kind: 'none' }
  | { readonly kind: 'iam' }
  | { readonly kind: 'jwt'; readonly issuer: string; readonly audience: readonly string[] };

export interface HttpRoutePlan {
  /** `GET /v1/runs/{runId}`. */
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly functionName: string;
  readonly authorization: RouteAuthorization;
}

/** An HTTP API with its `$default` stage. */
export interface HttpApiPlan {
  readonly apiId: string;
  readonly routes: readonly HttpRoutePlan[];
}

const ROUTE = 'AWS::ApiGatewayV2::Route';

const apiSchema = z.object({ ProtocolType: z.literal('HTTP') });
const stageSchema = z.object({ ApiId: z.string(), StageName: z.string() });
const integrationSchema = z.object({
  ApiId: z.string(),
  IntegrationType: z.string(),
  IntegrationUri: z.string().optional(),
  PayloadFormatVersion: z.string().optional(),
});
const authorizerSchema = z.object({
  ApiId: z.string(),
  AuthorizerType: z.string(),
  IdentitySource: z.array(z.string()).default([]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }).optional(),
});
const routeSchema = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().optional(),
  AuthorizationType: z.enum(['NONE', 'AWS_IAM', 'JWT', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
});

/** The HTTP APIs of a template, and what of them does not work here. */
export function planHttpApis(
  resources: readonly ResolvedResource[],
  runs: (functionName: string) => boolean,
): { readonly apis: readonly HttpApiPlan[]; readonly notEmulated: readonly NotEmulated[] } {
  const ofType = (type: string) =>
    resources.filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);
  const byId = <T>(type: string, schema: z.ZodType<T>) =>
    new Map(ofType(type).map((resource) => [resource.physicalId, parseProperties(resource, schema)]));
  const integrations = byId('Integration', integrationSchema);
  const authorizers = byId('Authorizer', authorizerSchema);
  const notEmulated: NotEmulated[] = [];

  const stages = ofType('Stage').flatMap((resource) => {
    const stage = parseProperties(resource, stageSchema);
    if (stage.StageName === '$default') return [stage.ApiId];
    notEmulated.push({
      logicalId: resource.logicalId,
      type: resource.type,
      why: 'only the stage $default works',
    });
    return [];
  });

  const routeOf = (route: z.output<typeof routeSchema>): HttpRoutePlan | string => {
    const key = /^([A-Z]+) (\/\S*)$/.exec(route.RouteKey);
    if (key === null || key[2]!.includes('+}'))
      return 'only routes with a method and a path without {greedy+} work';
    const integration = integrations.get(/^integrations\/(.+)$/.exec(route.Target ?? '')?.[1] ?? '');
    if (integration?.IntegrationType !== 'AWS_PROXY' || integration.PayloadFormatVersion !== '2.0') {
      return 'only routes to functions with payload format 2.0 work';
    }
    const functionName = functionNameOf(integration.IntegrationUri ?? '');
    if (!runs(functionName)) return `leads to ${functionName}, which does not run here`;
    const authorization = authorizationOf(route);
    if (typeof authorization === 'string') return authorization;
    return { routeKey: route.RouteKey, method: key[1]!, path: key[2]!, functionName, authorization };
  };

  const authorizationOf = (route: z.output<typeof routeSchema>): RouteAuthorization | string => {
    if (route.AuthorizationType === 'NONE') return { kind: 'none' };
    if (route.AuthorizationType === 'AWS_IAM') return { kind: 'iam' };
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    const [source, ...others] = authorizer?.IdentitySource ?? [];
    if (authorizer?.JwtConfiguration === undefined || others.length > 0) {
      return 'only JWT authorizers with one identity source work';
    }
    if (source?.toLowerCase() !== '$request.header.authorization') {
      return 'only tokens in the Authorization header work';
    }
    const { Issuer: issuer, Audience: audience } = authorizer.JwtConfiguration;
    return { kind: 'jwt', issuer, audience };
  };

  const routes = ofType('Route').flatMap((resource) => {
    const properties = parseProperties(resource, routeSchema);
    const plan = routeOf(properties);
    if (typeof plan !== 'string') return [{ apiId: properties.ApiId, plan }];
    notEmulated.push({ logicalId: resource.logicalId, type: ROUTE, why: plan });
    return [];
  });

  const apis = ofType('Api').map((resource) => {
    parseProperties(resource, apiSchema);
    const apiId = resource.physicalId;
    const own = routes.filter((route) => route.apiId === apiId).map(({ plan }) => plan);
    return { apiId, routes: stages.includes(apiId) ? own : [] };
  });
  return { apis, notEmulated };
}
