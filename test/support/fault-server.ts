import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server treats one request. */
export type Behaviour = (response: ServerResponse) => void;

export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server on 127.0.0.1 that does what a test says: the behaviours in turn, the last one from then on. */
export interface FaultServer {
  readonly origin: string;
  /** Host and port, as the allow list spells them. */
  readonly host: string;
  readonly requests: readonly SeenRequest[];
  script(...behaviours: [Behaviour, ...Behaviour[]]): void;
  close(): Promise<void>;
}

/** What stands before the behaviours; false: nothing does, for this request. */
export type Front = (
  request: SeenRequest & { readonly method: string },
  response: ServerResponse,
  take: (seen: SeenRequest) => Behaviour,
) => boolean;

/** @param front a service that the behaviours are part of. @default none: they answer every request */
export async function startFaultServer(front: Front = () => false): Promise<FaultServer> {
  const requests: SeenRequest[] = [];
  let behaviours: Behaviour[] = [];
  const take = (seen: SeenRequest): Behaviour => {
    requests.push(seen);
    const behave = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
    if (behave === undefined)
      throw new Error('Expected a scripted behaviour, got none. Call script() first.');
    return behave;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      if (!front({ ...seen, method: request.method ?? '' }, response, take)) take(seen)(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    requests,
    script(...script) {
      behaviours = script;
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a body of any type; `json` text unless `headers` say otherwise. */
export function answer(
  body: string | Uint8Array,
  status = 200,
  headers: Record<string, string> = {},
): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
}

/** Promises more bytes than it sends, then closes. */
export function truncate(body: string): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length + 100 });
    response.write(body, () => response.socket?.end());
  };
}

/** Sends part of a body, then resets the connection. */
export function resetAfter(body: string): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(body, () => response.socket?.resetAndDestroy());
  };
}

/** Resets the connection without a byte. */
export const reset: Behaviour = (response) => {
  response.socket?.resetAndDestroy();
};

/** Never answers. */
export const hang: Behaviour = () => {};

/** Sends one byte of white space every few milliseconds, for ever. */
export const drip: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** Sends bytes without announcing how many, for ever. */
export const flood: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (response.write('x'.repeat(16_384)));
  };
  response.on('drain', more);
  more();
};
