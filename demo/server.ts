import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { DemoError, invalidRequest } from './demo-error.ts';
import { routes as demoRoutes, type Routes } from './routes.ts';

export interface DemoServerOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /** Told of every fault that is the server's own; its client gets a 500. @default none */
  readonly onFault?: (fault: unknown) => void;
  /** @default all of the demo's */
  readonly routes?: Routes;
}

export interface DemoServer {
  /** e.g. `http://127.0.0.1:4610` */
  readonly origin: string;
  close(): Promise<void>;
}

const maxBodyBytes = 1_000_000;

/** Serves the npm models over HTTP: real systems that a run can judge without an account. */
export async function startDemoServer({
  port,
  host = '127.0.0.1',
  onFault,
  routes = demoRoutes,
}: DemoServerOptions): Promise<DemoServer> {
  const server = createServer((request, response) => {
    answer(request, routes)
      .then((body) => send(response, 200, body))
      .catch((error: unknown) => {
        if (!(error instanceof DemoError)) onFault?.(error);
        sendError(response, error);
      });
  });
  // Longer than any client of ours keeps an idle connection, so that the client always closes first.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, routes: Routes): Promise<unknown> {
  const path = new URL(request.url ?? '/', 'http://demo').pathname;
  const route = `${request.method} ${path}`;
  const handler = Object.hasOwn(routes, route) ? routes[route] : undefined;
  if (handler === undefined) {
    request.resume();
    throw new DemoError(
      404,
      'unknown_route',
      `Expected one of ${Object.keys(routes).join(', ')}, got ${route}.`,
    );
  }
  return handler(request.method === 'GET' ? undefined : await readJson(request));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) {
      throw new DemoError(
        413,
        'body_too_large',
        `Expected a body of at most ${maxBodyBytes} bytes, got more.`,
      );
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw invalidRequest(`Expected a JSON body, got ${bytes} bytes that are not JSON.`);
  }
}

function sendError(response: ServerResponse, error: unknown): void {
  const { status, code, message } =
    error instanceof DemoError
      ? error
      : { status: 500, code: 'server_error', message: 'The demo server failed.' };
  const type = status < 500 ? 'invalid_request_error' : 'server_error';
  send(response, status, { error: { code, message, type, param: null } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4610' }, host: { type: 'string', default: '127.0.0.1' } },
  });
  const { origin } = await startDemoServer({
    port: Number(values.port),
    host: values.host,
    onFault: (fault) => console.error(fault),
  });
  if (process.connected) {
    // Whoever started us as a child decides when we end, and takes us along when killed; Ctrl-C reaches both.
    process.on('disconnect', () => process.exit());
    process.on('SIGINT', () => undefined);
  }
  console.log(`Demo models are served at ${origin} (GET /v1/models lists them).`);
}
