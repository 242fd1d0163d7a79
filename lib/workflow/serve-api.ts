import type { z } from 'zod';
import type { ApiRoute } from '#contracts/api/api-route.ts';
import { PROBLEM_TYPE } from '#contracts/api/problem.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import { describeProblems } from '#contracts/describe-problems.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import type { ApiAnswer, ApiRequest, Caller } from '#workflow/api/api-request.ts';
import type { ApiSettings } from '#workflow/api/api-settings.ts';
import { groupsWith, hasRight } from '#workflow/api/caller-rights.ts';
import { matchPath } from '#workflow/api/match-path.ts';
import { problemOf, Refusal } from '#workflow/api/refusal.ts';
import type { AnsweredRoute, RouteCall } from '#workflow/api/route-answer.ts';
import { routeAnswers } from '#workflow/api/route-answers.ts';
import { StoredDataError } from '#workflow/errors.ts';
import { receiveWebhook } from '#workflow/receive-webhook.ts';

/** What a request came to: `answer` goes to the caller, the rest into the log. */
export interface Served {
  readonly answer: ApiAnswer;
  /** null: no route is asked for. */
  readonly route: string | null;
  /** What failed here, where it is not the caller's. */
  readonly error?: unknown;
}

const MAX_BODY_BYTES = 64 * 1024;

/** Answers one request of the HTTP API; every refusal is a problem document (RFC 9457). */
export async function serveApi(request: ApiRequest, settings: ApiSettings, ports: ApiPorts): Promise<Served> {
  let route: ApiRoute | null = null;
  try {
    const matched = matchRoute(request);
    route = matched.route;
    const { status } = matched.route.responses[0]!;
    const body =
      matched.route.right === 'webhook'
        ? await receiveWebhook(matched.params.source ?? '', request, settings.webhooks, ports)
        : await answered(matched, request, settings, ports);
    return { answer: jsonAnswer(status, body), route: route.name };
  } catch (error) {
    const refusal = refusalOf(error, request.id);
    return {
      answer: { ...jsonAnswer(refusal.status, problemOf(refusal, request.id)), contentType: PROBLEM_TYPE },
      route: route?.name ?? null,
      ...(refusal !== error && { error }),
    };
  }
}

function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoredDataError && error.isMissing) {
    return new Refusal(
      404,
      `Expected what the answer is made of to be kept still, but it is not: ${error.message} Retention deletes it in the end (retention.auditDays, tallyDays in assize.yaml).`,
    );
  }
  return new Refusal(500, `It failed here. Send the same request again; the log has it as ${requestId}.`);
}

async function answered(
  { route, params }: MatchedRoute,
  request: ApiRequest,
  settings: ApiSettings,
  ports: ApiPorts,
): Promise<unknown> {
  const caller = admitted(route, request.caller, settings);
  const call = parsedCall(route, params, request, caller);
  // The call was parsed by the schemas of the same route that the table names.
  const answer = routeAnswers[route.name as AnsweredRoute] as (
    call: RouteCall<AnsweredRoute>,
    ports: ApiPorts,
    settings: ApiSettings,
  ) => Promise<unknown>;
  return answer(call, ports, settings);
}

function jsonAnswer(status: number, body: unknown): ApiAnswer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

interface MatchedRoute {
  readonly route: ApiRoute;
  readonly params: Readonly<Record<string, string>>;
}

function matchRoute({ method, path, authorisedRoute }: ApiRequest): MatchedRoute {
  const routes: readonly ApiRoute[] = routeCatalogue;
  for (const route of routes) {
    if (authorisedRoute !== undefined && authorisedRoute !== `${route.method} ${route.path}`) continue;
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params !== null) return { route, params };
  }
  const known = routes.map((route) => `${route.method} ${route.path}`).join(', ');
  throw new Refusal(404, `Expected one of ${known}, got ${method} ${path}.`);
}

/** @throws Refusal 401 or 403 */
function admitted({ right, method, path }: ApiRoute, caller: Caller | null, settings: ApiSettings): Caller {
  if (caller === null) {
    throw new Refusal(
      401,
      'Expected a request that the API’s authoriser has looked at, got one without a caller. Deploy the stack again.',
    );
  }
  if (right === 'rows' && !settings.servesRows) {
    throw new Refusal(
      403,
      'Expected a deployment that serves rows, but this one does not. Set api.rows: true in assize.yaml and deploy.',
    );
  }
  if (caller.kind === 'iam' || hasRight(caller, right, settings)) return caller;
  const groups = groupsWith(right, settings)?.join(', ') || '(none is named)';
  throw new Refusal(
    403,
    `Expected a token of one of the groups ${groups} for ${method} ${path}, got one of ${caller.groups.join(', ') || 'no group'}. Ask for the group, or name yours under api.jwt in assize.yaml.`,
  );
}

/** @throws Refusal 400 or 413 */
function parsedCall(
  route: ApiRoute,
  segments: Readonly<Record<string, string>>,
  request: ApiRequest,
  caller: Caller,
): RouteCall<AnsweredRoute> {
  const errors: string[] = [];
  const parse = (schema: z.ZodType, value: unknown, at: string): unknown => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) errors.push(...describeProblems(parsed.error, value, at));
    return parsed.data;
  };
  const params = parse(route.params, segments, 'path');
  const query = parse(route.query.strict(), request.query, 'query');
  const body = route.body === null ? null : parse(route.body, jsonBody(request.body), 'body');
  if (errors.length > 0) {
    throw new Refusal(
      400,
      `Expected a request as docs/contracts/openapi.json declares it: ${errors.join('; ')}.`,
      errors,
    );
  }
  return { params, query, body, caller } as RouteCall<AnsweredRoute>;
}

function jsonBody(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_BODY_BYTES) {
    throw new Refusal(413, `Expected a body of at most ${MAX_BODY_BYTES} bytes, got ${bytes.length}.`);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal(
      400,
      `Expected a body of JSON in UTF-8, got something else: ${(error as Error).message}`,
    );
  }
}
