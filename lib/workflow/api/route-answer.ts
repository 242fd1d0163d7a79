import type { z } from 'zod';
import type { RouteName, RouteNamed } from '#contracts/api/route-catalogue.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import type { Caller } from '#workflow/api/api-request.ts';
import type { ApiSettings } from '#workflow/api/api-settings.ts';

/** Routes for callers that an authoriser knows; webhooks prove themselves. */
export type AnsweredRoute = Exclude<RouteName, 'receive-webhook'>;

type Body<Schema> = Schema extends z.ZodType ? z.output<Schema> : null;

/** A request to one route, parsed by the route's own schemas. */
export interface RouteCall<Name extends AnsweredRoute> {
  readonly params: z.output<RouteNamed<Name>['params']>;
  readonly query: z.output<RouteNamed<Name>['query']>;
  readonly body: Body<RouteNamed<Name>['body']>;
  readonly caller: Caller;
}

type ResponseOf<Name extends AnsweredRoute> = RouteNamed<Name>['responses'][number]['body'];

/**
 * Answers one route with what its first response declares.
 *
 * @throws Refusal
 */
export type RouteAnswer<Name extends AnsweredRoute> = (
  call: RouteCall<Name>,
  ports: ApiPorts,
  settings: ApiSettings,
) => Promise<z.input<ResponseOf<Name>>>;
