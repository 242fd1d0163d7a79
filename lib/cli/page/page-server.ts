import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CliError } from '#cli/cli-error.ts';
import { type Denial, SessionGuard } from '#cli/page/session-guard.ts';
import type { SignedApi, SignedCall } from '#cli/page/signed-api.ts';
import { PROBLEM_TYPE } from '#contracts/api/problem.ts';
import { pageLink } from '#contracts/page/page-link.ts';
import type { ApiAnswer } from '#workflow/api/api-request.ts';
import { type PageFiles, servePage } from '#workflow/api/serve-page.ts';

/** The dashboard on this machine. */
export interface PageServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Lets whoever has it in; see `linkTo`. */
  readonly key: string;
}

const HOST = '127.0.0.1';
const TICKETS = '/ticket';
const TICKET_TIMEOUT_MS = 2_000;
const MOST_BODY_BYTES = 1024 * 1024;

/** Of what the API answers, what the page needs. */
const PASSED = ['content-type', 'content-disposition', 'cache-control', 'etag'];

/** A link that opens the page in a browser; the key does not stay in the address. */
export function linkTo({ origin, key }: Pick<PageServer, 'origin' | 'key'>, runId?: string): string {
  return linkBy(`key=${key}`, origin, runId);
}

/** The same, once, and within seconds: for a place where others can read it. */
export async function passingLinkTo(
  { origin, key }: Pick<PageServer, 'origin' | 'key'>,
  runId?: string,
): Promise<string> {
  const answer = await fetch(`${origin}${TICKETS}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(TICKET_TIMEOUT_MS),
  });
  if (answer.status !== 201)
    throw new CliError('no-page', `Expected a ticket from ${origin}, got status ${answer.status}.`);
  return linkBy(`ticket=${await answer.text()}`, origin, runId);
}

function linkBy(query: string, origin: string, runId: string | undefined): string {
  // A redirect keeps what stands behind the #.
  return pageLink(origin, runId).replace(`${origin}/`, `${origin}/enter?${query}`);
}

/**
 * Serves the page on this machine alone, and hands its calls on to a deployment's API, signed.
 *
 * @param port where it is taken, any free one is used; 0: any free one.
 */
export async function startPageServer(files: PageFiles, api: SignedApi, port: number): Promise<PageServer> {
  let guard: SessionGuard | undefined;
  const server = createServer((request, response) => {
    answer(request, guard!, files, api)
      .catch((error: Error) => problem(503, `Expected an answer of the API, got none: ${causeOf(error)}.`))
      .then((answered) => send(request, response, answered));
  });
  const listenOn = async (wanted: number) => {
    server.listen(wanted, HOST);
    await once(server, 'listening');
  };
  try {
    await listenOn(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenOn(0);
  }
  const { port: actual } = server.address() as AddressInfo;
  guard = new SessionGuard(actual);
  return {
    origin: `http://${HOST}:${actual}`,
    key: guard.key,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  guard: SessionGuard,
  files: PageFiles,
  api: SignedApi,
): Promise<ApiAnswer> {
  const target = request.url ?? '/';
  const [path = '/', query = ''] = target.split('?', 2);
  const strange = guard.deniesHost(request);
  if (strange !== null) return denied(strange);
  if (path === TICKETS && request.method === 'POST') {
    const ticket = guard.issueTicket(request);
    if (ticket === null) return problem(403, 'Expected the key of this page server, got another.');
    return { status: 201, contentType: 'text/plain', body: ticket, headers: { 'cache-control': 'no-store' } };
  }
  if (path === '/enter') {
    const entered = guard.enter(new URLSearchParams(query));
    if (typeof entered !== 'string') return denied(entered);
    const headers = {
      location: '/',
      'set-cookie': entered,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    };
    return { status: 303, contentType: 'text/plain', body: '', headers };
  }
  if (path.startsWith('/v1/')) {
    const denial = guard.deniesCall(request);
    return denial === null ? handedOn(request, target, api) : denied(denial);
  }
  const site = { files, config: { apiUrl: '', signIn: null }, callable: [] };
  const headers = request.headers as Readonly<Record<string, string>>;
  const served = servePage({ id: randomUUID(), method: request.method ?? 'GET', path, headers }, site);
  return served ?? problem(404, `Expected the page or /v1/…, got ${request.method} ${path}.`);
}

async function handedOn(request: IncomingMessage, target: string, api: SignedApi): Promise<ApiAnswer> {
  const method = request.method as SignedCall['method'];
  if (!['GET', 'POST', 'PUT'].includes(method))
    return problem(404, `Expected GET, POST or PUT, got ${method}.`);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY_BYTES) return problem(413, `Expected a body of at most ${MOST_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  const contentType = request.headers['content-type'];
  const answered = await api({ method, target, contentType, body: Buffer.concat(chunks).toString('utf8') });
  const passed = PASSED.flatMap((name) => {
    const value = answered.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    status: answered.status,
    contentType: answered.headers.get('content-type') ?? 'application/octet-stream',
    body: new Uint8Array(await answered.arrayBuffer()),
    headers: { ...Object.fromEntries(passed), ...DATA_HEADERS },
  };
}

/** An answer of the API shows nothing by itself, not even where somebody opens its address. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

function denied({ status, reason }: Denial): ApiAnswer {
  return problem(status, reason);
}

function problem(status: number, detail: string): ApiAnswer {
  const body = JSON.stringify({ type: 'about:blank', title: 'Assize page server', status, detail });
  return { status, contentType: PROBLEM_TYPE, body, headers: DATA_HEADERS };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, contentType, body, headers }: ApiAnswer,
): void {
  response.writeHead(status, { 'content-type': contentType, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function causeOf(error: Error & { code?: string }): string {
  const { cause } = error;
  return cause instanceof Error ? cause.message || String((cause as { code?: string }).code) : error.message;
}
