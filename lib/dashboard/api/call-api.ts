import type { z } from 'zod';
import type { Problem } from '#contracts/api/problem.ts';
import type { RouteNamed } from '#contracts/api/route-catalogue.ts';
import { ApiError } from '#dashboard/api/api-error.ts';
import { apiPaths, type PageRoute } from '#dashboard/api/api-paths.ts';

export type ResponseOf<Name extends PageRoute> = z.output<RouteNamed<Name>['responses'][number]['body']>;
type BodyOf<Name extends PageRoute> = RouteNamed<Name>['body'] extends z.ZodType
  ? z.input<RouteNamed<Name>['body']>
  : never;

/** What goes into a request, in the contract's own words; numbers of the query as they are. */
export interface CallOf<Name extends PageRoute> {
  readonly params?: z.input<RouteNamed<Name>['params']>;
  readonly query?: { readonly [Key in keyof z.input<RouteNamed<Name>['query']>]?: string | number | undefined };
  readonly body?: BodyOf<Name>;
}

interface Connection {
  /** Ends in a slash. */
  readonly apiUrl: string;
  readonly token: (() => Promise<string>) | null;
}

let connection: Connection | null = null;

/** Says where the API is and how callers are known there; once, before the first call. */
export function connectApi(apiUrl: string, token: Connection['token']): void {
  connection = { apiUrl: new URL(apiUrl.replace(/\/?$/, '/'), globalThis.location.href).href, token };
}

/** The address of a call: what one answer is remembered under. */
export function urlOf<Name extends PageRoute>(name: Name, { params = {}, query = {} }: CallOf<Name>): string {
  const [, template] = apiPaths[name];
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String((params as Readonly<Record<string, unknown>>)[key])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][])}`;
  return `${connection?.apiUrl ?? './'}${path.slice(1)}${search}`;
}

/**
 * Asks the API. What it answers is taken as its contract declares it: both come from one deployment.
 *
 * @throws ApiError
 */
export async function callApi<Name extends PageRoute>(
  name: Name,
  call: CallOf<Name> = {},
  signal?: AbortSignal,
): Promise<ResponseOf<Name>> {
  const [method] = apiPaths[name];
  const token = connection?.token == null ? null : await connection.token();
  const headers = {
    accept: 'application/json',
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(urlOf(name, call), {
    method,
    headers,
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    ...(signal !== undefined && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'No answer', 'The API did not answer. Is it running, and is this machine online?');
  });
  if (response.ok) return (await response.json()) as ResponseOf<Name>;
  throw await refusalOf(response);
}

async function refusalOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  return new ApiError(
    response.status,
    problem?.title ?? `Status ${response.status}`,
    problem?.detail ?? 'The answer does not say why.',
    problem?.errors,
  );
}
