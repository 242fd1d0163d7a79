import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';
import { readCredentialScope } from '#local/gateway/credential-scope.ts';
import { writeJson } from '#local/gateway/json-protocol.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { authorize } from '#local/gateway/service-call.ts';
import { type MatchedRoute, matchRoute } from '#local/http-api/match-route.ts';
import { claimTexts, TokenError, TokenVerifier } from '#local/http-api/token-verifier.ts';
import type { Principals } from '#local/iam/principals.ts';
import { LOCAL_ACCOUNT_ID, localArn } from '#local/identity.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import { answerWithEvent } from '#local/lambda/function-url.ts';
import { toHttpEvent } from '#local/lambda/http-event.ts';
import type { LocalLog } from '#local/local-log.ts';
import type { HttpApiPlan, RouteAuthorization } from '#local/stack/http-api-plan.ts';

/** API Gateway takes no larger bodies. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

/** What the authoriser leaves in the event. */
type AuthorizerContext = Readonly<Record<string, unknown>> | undefined;

/** Answers requests to the HTTP APIs of a stack, in API Gateway's own words where it is API Gateway that refuses. */
export class HttpApis {
  readonly #apis: ReadonlyMap<string, HttpApiPlan>;
  readonly #pools: ReadonlyMap<string, FunctionPool>;
  readonly #principals: Principals;
  readonly #log: LocalLog;
  readonly #verifiers = new Map<RouteAuthorization, TokenVerifier>();

  constructor(
    plans: readonly HttpApiPlan[],
    pools: ReadonlyMap<string, FunctionPool>,
    principals: Principals,
    log: LocalLog,
  ) {
    this.#apis = new Map(plans.map((plan) => [plan.apiId, plan]));
    this.#pools = pools;
    this.#principals = principals;
    this.#log = log;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      if (!(error instanceof AwsError) || response.headersSent) throw error;
      this.#log({ level: 'info', from: 'gateway', message: `HTTP API: ${error.code}: ${error.message}` });
      const status = error.statusCode in refusals ? error.statusCode : 500;
      const challenge = error.statusCode === 401 ? { 'www-authenticate': 'Bearer' } : {};
      writeJson(
        response,
        status,
        { message: refusals[status] },
        { 'content-type': 'application/json', ...challenge },
      );
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, apiId = '', url = '/'] = /^\/_api\/([^/?]+)(.*)$/.exec(request.url ?? '') ?? [];
    const path = url.replace(/\?.*$/s, '') || '/';
    const api = this.#apis.get(apiId);
    const matched = matchRoute(api?.routes ?? [], request.method ?? 'GET', path);
    if (matched === undefined) throw new AwsError('NotFound', `No route ${request.method} ${path}.`, 404);
    const authorizer = await this.#authorized(apiId, matched, path, request);
    const body = await readBody(request);
    if (body.length > LARGEST_BODY_BYTES) throw new AwsError('TooLarge', `${body.length} bytes.`, 413);
    const { route, pathParameters } = matched;
    const event = toHttpEvent(request, body, {
      apiId,
      url,
      routeKey: route.routeKey,
      pathParameters,
      authorizer,
    });
    await answerWithEvent(this.#pools.get(route.functionName)!, event, response);
  }

  async #authorized(
    apiId: string,
    { route }: MatchedRoute,
    path: string,
    request: IncomingMessage,
  ): Promise<AuthorizerContext> {
    switch (route.authorization.kind) {
      case 'none':
        return undefined;
      case 'iam':
        return this.#signed(localArn('execute-api', `${apiId}/$default/${request.method}${path}`), request);
      case 'jwt':
        return this.#withToken(route.authorization, request);
    }
  }

  #signed(arn: string, request: IncomingMessage): AuthorizerContext {
    const scope = readCredentialScope(request.headers.authorization, request.url ?? '');
    const principal = scope && this.#principals.withKey(scope.accessKeyId);
    if (scope?.service !== 'execute-api' || principal === undefined) {
      throw new AwsError('Forbidden', 'Expected a signature for execute-api with a key of this cloud.', 403);
    }
    authorize(principal, 'execute-api:Invoke', arn, {}, { code: 'Forbidden', statusCode: 403 });
    return {
      iam: {
        accessKey: scope.accessKeyId,
        accountId: LOCAL_ACCOUNT_ID,
        callerId: scope.accessKeyId,
        cognitoIdentity: null,
        principalOrgId: null,
        userArn: principal.arn,
        userId: scope.accessKeyId,
      },
    };
  }

  async #withToken(
    authorization: Extract<RouteAuthorization, { kind: 'jwt' }>,
    request: IncomingMessage,
  ): Promise<AuthorizerContext> {
    const token = /^(?:Bearer )?(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new AwsError('Unauthorized', 'Expected a bearer token.', 401);
    let verifier = this.#verifiers.get(authorization);
    if (verifier === undefined) {
      verifier = new TokenVerifier(authorization.issuer, authorization.audience);
      this.#verifiers.set(authorization, verifier);
    }
    try {
      return { jwt: { claims: claimTexts(await verifier.verify(token)), scopes: null } };
    } catch (error) {
      if (error instanceof TokenError) throw new AwsError('Unauthorized', error.message, 401);
      throw error;
    }
  }
}

const refusals: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
};
