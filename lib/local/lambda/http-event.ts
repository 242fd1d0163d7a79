import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LOCAL_ACCOUNT_ID } from '#local/identity.ts';

/** Types whose bodies reach the function as text; all others come as base64. */
const TEXT_TYPES = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded))/;

/** What an HTTP API knows of a request beyond the request itself. */
export interface HttpApiContext {
  readonly apiId: string;
  /** Path and query below the API. */
  readonly url: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** What the authoriser left; undefined: there is none. */
  readonly authorizer: Readonly<Record<string, unknown>> | undefined;
}

/** The event that a function URL or an HTTP API makes of a request: payload format 2.0. */
export function toHttpEvent(request: IncomingMessage, body: Buffer, api?: HttpApiContext): unknown {
  const url = api?.url ?? request.url ?? '/';
  const routeKey = api?.routeKey ?? '$default';
  const pathParameters = Object.entries(api?.pathParameters ?? {});
  const mark = url.indexOf('?');
  const path = (mark < 0 ? url : url.slice(0, mark)) || '/';
  const rawPath = api === undefined ? path : decodedPath(path);
  const rawQueryString = mark < 0 ? '' : url.slice(mark + 1);
  const { cookie, ...headers } = request.headers;
  const isText = TEXT_TYPES.test(request.headers['content-type'] ?? 'text/plain');
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: joined(Object.entries(headers)),
    ...(rawQueryString !== '' && { queryStringParameters: joined([...new URLSearchParams(rawQueryString)]) }),
    ...(pathParameters.length > 0 && { pathParameters: decoded(pathParameters) }),
    requestContext: {
      accountId: LOCAL_ACCOUNT_ID,
      apiId: api?.apiId ?? 'local',
      domainName: request.headers.host ?? '',
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      ...(api?.authorizer !== undefined && { authorizer: api.authorizer }),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Repeated names have their values joined by commas. */
function joined(
  entries: readonly (readonly [string, string | string[] | undefined])[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    const text = [value ?? ''].flat().join(',');
    values[name] = name in values ? `${values[name]},${text}` : text;
  }
  return values;
}

/** Function URLs hand a path on as it came; HTTP APIs decode it, and lose what stands behind a `?` that was encoded. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).split('?', 1)[0]!;
  } catch {
    return path;
  }
}

function decoded(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, segment]) => [name, decodeURIComponent(segment)]));
}
