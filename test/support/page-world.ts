import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { PageFolder } from '#adapters/page-folder.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import type { PageConfig } from '#contracts/page/page-config.ts';
import { BUILT_PAGE } from '#contracts/page/page-routes.ts';
import type { World } from '#support/flow-world.ts';
import type { ApiAnswer, Caller } from '#workflow/api/api-request.ts';
import type { ApiSettings } from '#workflow/api/api-settings.ts';
import { servePage } from '#workflow/api/serve-page.ts';
import { serveApi } from '#workflow/serve-api.ts';

const BUILT = fileURLToPath(new URL(`../../${BUILT_PAGE}`, import.meta.url));

/** Answers a call in place of the API; undefined: the API answers. */
export type Interception = (method: string, url: URL) => ApiAnswer | undefined;

/** The built page and the API over a world, on one port of this machine, as a deployment has them. */
export interface PageWorld extends AsyncDisposable {
  readonly origin: string;
  /** Who asks; may be set to somebody else. */
  caller: Caller;
  settings: ApiSettings;
  /** Answers some calls in place of the API. */
  intercept: Interception;
  /** Takes what the API puts on the bus, and gives its id. Default: nobody acts on it. */
  put: (event: EventToPut) => Promise<string>;
  /** Every call of the API so far, e.g. `GET /v1/home`. */
  readonly calls: string[];
}

/** A person with every right, by token, so that the page is told of each. */
export const releaseOwner: Extract<Caller, { kind: 'token' }> = {
  kind: 'token',
  name: 'ada@example.com',
  subject: 'ada@example.com',
  groups: ['release'],
};

export const everyRight: ApiSettings = {
  servesRows: true,
  writers: ['release'],
  approvers: ['release'],
  rowReaders: ['release'],
  webhooks: [],
};

/** @param signIn where people sign in. Default: whoever asks is known already. */
export async function servePageOver(world: World, signIn: PageConfig['signIn'] = null): Promise<PageWorld> {
  const files = PageFolder.open(BUILT);
  if (files === undefined) throw new Error(`Expected the built page in ${BUILT}: npm run build:page.`);
  const callable = signIn === null ? [] : [new URL(signIn.issuer).origin];
  const site = { files, config: { apiUrl: '', signIn }, callable };
  const page: Omit<PageWorld, typeof Symbol.asyncDispose> & { origin: string } = {
    origin: '',
    caller: releaseOwner,
    settings: everyRight,
    intercept: () => undefined,
    put: async () => 'asked',
    calls: [],
  };
  const answer = async (request: IncomingMessage): Promise<ApiAnswer> => {
    const url = new URL(request.url ?? '/', 'http://page');
    const method = request.method ?? 'GET';
    const id = `request-${page.calls.length + 1}`;
    const headers = request.headers as Readonly<Record<string, string>>;
    const file = servePage({ id, method, path: url.pathname, headers }, site);
    if (file !== null) return file;
    page.calls.push(`${method} ${url.pathname}${url.search}`);
    const body = await bodyOf(request);
    const intercepted = page.intercept(method, url);
    if (intercepted !== undefined) return intercepted;
    const { answer: answered, error } = await serveApi(
      {
        id,
        method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers,
        body,
        caller: page.caller,
      },
      page.settings,
      { ...world.ports, secrets: { read: async () => null }, requests: { put: (event) => page.put(event) } },
    );
    if (error !== undefined) throw error;
    return answered;
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => send(response, answered),
      (error: Error) =>
        send(response, {
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: 'Internal Server Error', status: 500, detail: String(error.stack) }),
        }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  page.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(page, {
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, contentType, body, headers = {} }: ApiAnswer): void {
  response.writeHead(status, { 'content-type': contentType, ...headers });
  response.end(body);
}
