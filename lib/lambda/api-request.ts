import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiRequest, Caller } from '#workflow/api/api-request.ts';

/** What authorisers leave in an event; see "Working with AWS Lambda authorizers for HTTP APIs". */
interface AuthorizerContext {
  readonly iam?: { readonly userArn?: string | null };
  readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> };
}

/** @param groupsClaim the claim of tokens that names groups. */
export function toApiRequest(event: APIGatewayProxyEventV2, groupsClaim: string): ApiRequest {
  const { requestContext, rawPath, rawQueryString, headers, body = '', isBase64Encoded } = event;
  // Their type depends on the authoriser, which the deployment chooses.
  const { authorizer } = requestContext as { readonly authorizer?: AuthorizerContext };
  return {
    id: requestContext.requestId,
    method: requestContext.http.method,
    // An HTTP API hands the path on decoded, unlike all others who ask here: a `%` in a name would be read as an escape.
    path: rawPath.split('/').map(encodeURIComponent).join('/'),
    // It decodes after it has chosen the route: a slash in a name may make the path fit another.
    ...(event.routeKey !== '$default' && { authorisedRoute: event.routeKey }),
    query: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? '']),
    ),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    caller: callerOf(authorizer, headers, groupsClaim),
  };
}

function callerOf(
  authorizer: AuthorizerContext | undefined,
  headers: APIGatewayProxyEventV2['headers'],
  groupsClaim: string,
): Caller | null {
  const arn = authorizer?.iam?.userArn;
  if (typeof arn === 'string' && arn !== '') return { kind: 'iam', name: arn };
  const claims = authorizer?.jwt?.claims;
  if (claims === undefined) return null;
  const subject = subjectOf(claims);
  const groups = listInToken(headers, groupsClaim) ?? listOf(claims[groupsClaim]);
  return { kind: 'token', name: nameOf(subject, claims), subject, groups };
}

/**
 * A list as the token itself has it, which API Gateway has checked before: what it makes of a list, `[a b]`, does not tell
 * one name of two words from two names.
 *
 * @returns null where it is no list.
 */
function listInToken(headers: APIGatewayProxyEventV2['headers'], claim: string): readonly string[] | null {
  const [, header = ''] =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  const payload = /^(?:Bearer )?[\w-]+\.([\w-]+)\.[\w-]+$/i.exec(header)?.[1];
  if (payload === undefined) return null;
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const list = claims[claim];
    return Array.isArray(list) ? list.map(String) : null;
  } catch {
    return null;
  }
}

function subjectOf({ sub, client_id: client }: Readonly<Record<string, unknown>>): string | null {
  const named = [sub, client].find((claim) => typeof claim === 'string' && claim !== '');
  return typeof named === 'string' ? named : null;
}

/** The subject is what the issuer vouches for; an address beside it is for people. */
function nameOf(subject: string | null, { email }: Readonly<Record<string, unknown>>): string {
  const name = subject ?? 'a token without a subject';
  return typeof email === 'string' && email !== '' ? `${email} (${name})` : name;
}

/** API Gateway makes a text of a claim that is a list: `[a b]`. */
function listOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  return claim
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[\s,]+/)
    .filter((group) => group !== '');
}
