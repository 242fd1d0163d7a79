import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ApiRoute } from '#contracts/api/api-route.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import type { ApiConfig } from '#contracts/deployment-config.ts';
import { functionShapes } from '#contracts/functions.ts';
import { pageRoutes } from '#contracts/page/page-routes.ts';
import { constructId } from '#infrastructure/construct-id.ts';

export interface ServiceApiProps {
  readonly config: ApiConfig;
  /** Answers every route. */
  readonly server: LambdaFunction;
  readonly logDays: number;
  /** @default keys that AWS manages */
  readonly encryptionKey?: IKey | undefined;
}

/** The HTTP API: a route of its own for each of the catalogue, so that a policy can name it. */
export class ServiceApi extends Construct {
  /** `https://….amazonaws.com`, without a slash at the end. */
  readonly url: string;
  /** Where the page is, likewise; undefined: it is not served. */
  readonly pageUrl: string | undefined;

  constructor(scope: Construct, id: string, { config, server, logDays, encryptionKey }: ServiceApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      description: 'Start, follow, read and end runs (docs/contracts/openapi.json).',
      createDefaultStage: false,
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(encryptionKey && { encryptionKey }),
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: config.throttle.perSecond, burstLimit: config.throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: ACCESS_LOG },
    });
    const integration = new HttpLambdaIntegration('Integration', server, {
      scopePermissionToRoute: false,
      timeout: Duration.seconds(functionShapes['serve-api'].timeoutSeconds),
    });
    const authorizer = authorizerOf(config);
    for (const route of servedRoutes(config)) {
      new HttpRoute(this, constructId(route.name), {
        httpApi: api,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration,
        // A webhook proves itself by its signature, which the function looks at.
        authorizer: route.right === 'webhook' ? new HttpNoneAuthorizer() : authorizer,
      });
    }
    if (config.jwt?.page !== undefined) {
      for (const { name, path } of pageRoutes) {
        new HttpRoute(this, constructId(name), {
          httpApi: api,
          routeKey: HttpRouteKey.with(path, HttpMethod.GET),
          integration,
          // The page's files hold no data: people sign in by them.
          authorizer: new HttpNoneAuthorizer(),
        });
      }
      this.pageUrl = api.apiEndpoint;
    }
    this.url = api.apiEndpoint;
  }
}

/** Who called what with which result; never headers, queries or bodies. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    caller: '$context.identity.userArn',
    subject: '$context.authorizer.claims.sub',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    error: '$context.error.message',
    authorizerError: '$context.authorizer.error',
  }),
);

function authorizerOf({ jwt }: ApiConfig): IHttpRouteAuthorizer {
  if (jwt === undefined) return new HttpIamAuthorizer();
  return new HttpJwtAuthorizer('Tokens', jwt.issuer, { jwtAudience: [...jwt.audience] });
}

/** Without `api.rows` the route to rows is not there at all, nor the one for webhooks where none is named. */
function servedRoutes({ rows, webhooks }: ApiConfig): readonly ApiRoute[] {
  return routeCatalogue.filter(
    ({ right }) => (rows || right !== 'rows') && (webhooks.length > 0 || right !== 'webhook'),
  );
}
