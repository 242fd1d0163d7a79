import { expect } from 'vitest';
import { problemSchema } from '#contracts/api/problem.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import type { World } from '#support/flow-world.ts';
import type { Caller } from '#workflow/api/api-request.ts';
import type { ApiSettings } from '#workflow/api/api-settings.ts';
import { serveApi } from '#workflow/serve-api.ts';

/** Who asks where a test says nothing else. */
export const apiCaller: Caller = { kind: 'iam', name: 'arn:aws:iam::123456789012:user/ada' };

const settings: ApiSettings = {
  servesRows: true,
  writers: ['release'],
  rowReaders: ['annotators'],
  approvers: ['owners'],
  webhooks: [],
};

export interface ApiCallOptions {
  readonly caller?: Caller | null;
  readonly settings?: Partial<ApiSettings>;
  readonly body?: unknown;
  /** What is on its way is done while a request waits. */
  readonly whileWaiting?: () => Promise<unknown>;
}

/**
 * Requests to the API over a world's own stores, `GET /v1/runs?limit=2`; what they ask of the bus, plan-run takes at once. Whatever
 * the API answers is what its contract declares.
 *
 * @param asked gathers what was put on the bus.
 */
export function apiCalls(world: World, asked: EventToPut[] = []) {
  return async (request: string, options: ApiCallOptions = {}) => {
    const [method, url] = request.split(' ') as [string, string];
    const { pathname, searchParams } = new URL(url, 'http://api');
    const { body } = options;
    const bytes = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    const { answer, route, error } = await serveApi(
      {
        id: 'request-1',
        method,
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: {},
        body: Buffer.from(bytes),
        caller: options.caller === undefined ? apiCaller : options.caller,
      },
      { ...settings, ...options.settings },
      {
        ...world.ports,
        sleep: async (milliseconds) => {
          world.clock.ms += milliseconds;
          await options.whileWaiting?.();
        },
        secrets: { read: async () => null },
        requests: {
          async put(event) {
            asked.push(event);
            const id = `asked-${asked.length}`;
            await world.plan(event.detailType, event.detail, id);
            return id;
          },
        },
      },
    );
    const document = JSON.parse(String(answer.body));
    const declared = routeCatalogue.find(({ name }) => name === route);
    if (answer.status < 400) {
      const response = declared?.responses.find(({ status }) => status === answer.status);
      expect(response?.body.safeParse(document).error).toBeUndefined();
    } else {
      expect(problemSchema.parse(document).status).toBe(answer.status);
      expect([400, 401, 403, 404, 413, 500, ...(declared?.problems ?? [])]).toContain(answer.status);
    }
    return { status: answer.status, type: answer.contentType, body: document, route, error };
  };
}

export type ApiCall = ReturnType<typeof apiCalls>;
