import type { z } from 'zod';
import type { Problem } from '#contracts/api/problem.ts';
import { ApiError } from '#dashboard/api/api-error.ts';
import { apiPaths } from '#dashboard/api/api-paths.ts';
import type { PageRoute, PageRoutes } from '#dashboard/api/page-routes.ts';

export type ResponseOf<Name extends PageRoute> = z.output<PageRoutes[Name]['responses'][number]['body']>;
type BodyOf<Name extends PageRoute> = PageRoutes[Name]['body'] extends z.ZodType
  ? z.input<PageRoutes[Name]['body']>
  : never;

/** What goes into a request, in the contract's own words; numbers of the query as they are. */
export interface CallOf<Name extends PageRoute> {
  readonly params?: z.input<PageRoutes[Name]['params']>;
  readonly query?: {
    readonly [Key in keyof z.input<PageRoutes[Name]['query']>]?: string | number | undefined;
  };
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
export function urlOf<Name extends PageRoute>(name: Name, { params, query = {} }: CallOf<Name>): string {
  const [, template] = apiPaths[name];
  const segments = (params ?? {}) as Readonly<Record<string, unknown>>;
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(segments[key])));
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
