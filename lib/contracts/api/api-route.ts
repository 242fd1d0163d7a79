import type { z } from 'zod';

/**
 * What a caller needs for a route, beside being known: `write`, `rows` and `approve` are groups of their own where callers sign
 * in with tokens, and `revoke` is what writers and approvers may do; where they sign with IAM, their policy names the routes
 * (`execute-api:Invoke`). A `webhook` proves itself by its signature.
 */
export type ApiRight = 'read' | 'write' | 'rows' | 'approve' | 'revoke' | 'webhook';

export interface ApiResponse {
  readonly status: 200 | 201 | 202;
  readonly meaning: string;
  readonly body: z.ZodType;
}

/** One way to call the HTTP API: the stack makes a route of it, the function serves it, the OpenAPI document describes it. */
export interface ApiRoute {
  /** kebab-case; the file is named after it, and it is the operation's id. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `{name}`s stand for one segment each. */
  readonly path: string;
  readonly meaning: string;
  readonly right: ApiRight;
  /** Of the path's `{name}`s. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** null: the request has none. */
  readonly body: z.ZodObject | null;
  /** The body is the sender's own JSON, read by bytes. Default false. */
  readonly takesAnyJson?: boolean;
  readonly responses: readonly ApiResponse[];
  /** Statuses of problems beside those that any route may answer with. */
  readonly problems: readonly number[];
}

/** Keeps the types of a route's own schemas. */
export function apiRoute<const Route extends ApiRoute>(route: Route): Route {
  return route;
}
