import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import { readCredentialScope } from '#local/gateway/credential-scope.ts';
import { writeJsonError } from '#local/gateway/json-protocol.ts';
import type { Service } from '#local/gateway/service-call.ts';
import type { Principals } from '#local/iam/principals.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { LocalLog } from '#local/local-log.ts';

/** The one HTTP endpoint of the local cloud. */
export interface Gateway {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  /** Opens for business; until then every request is answered with 503. */
  open(routes: GatewayRoutes): void;
  close(): Promise<void>;
}

export interface GatewayRoutes {
  readonly principals: Principals;
  /** Services by the name that clients sign for. */
  readonly services: Readonly<Record<string, Service>>;
  /** Answers `/_assize/…`; false when there is no such page. */
  localDoor(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Answers a request that nobody signed; false when the stack has no page for the public. */
  publicPage(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Answers `/_api/…`: the HTTP APIs of the stack, which look at signatures and tokens themselves. */
  httpApi(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly log: LocalLog;
}

/** HTTP APIs lie under this path, each under its id. */
export const HTTP_API_PATH = '/_api/';

const HOST = '127.0.0.1';

/**
 * Takes the port at once, so that names that contain it can be made.
 * @param port 0 takes any free port
 * @throws LocalCloudError `port-in-use`
 */
export async function listen(port: number): Promise<Gateway> {
  let routes: GatewayRoutes | undefined;
  const server = createServer((request, response) => {
    if (routes) void handle(routes, request, response);
    else writeJsonError(response, new AwsError('ServiceUnavailable', 'The local cloud is starting.', 503));
  });
  // Clients keep connections for reuse; closing them first makes their next call fail.
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 0;
  await bind(server, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    endpoint: `http://${HOST}:${actualPort}`,
    open(opened) {
      routes = opened;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message =
        cause.code === 'EADDRINUSE'
          ? `Port ${port} of ${HOST} is in use. "lsof -i :${port}" tells by whom; if it is another local cloud, stop it there, or choose another port with --port (0 takes any free one).`
          : `Port ${port} of ${HOST} cannot be opened: ${cause.message}. Choose another one with --port (0 takes any free one).`;
      reject(new LocalCloudError('port-in-use', message, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

async function handle(
  routes: GatewayRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let service: Service | undefined;
  try {
    const url = request.url ?? '/';
    if (url.startsWith('/_assize/') && (await routes.localDoor(request, response))) return;
    if (url.startsWith(HTTP_API_PATH)) return await routes.httpApi(request, response);
    const scope = readCredentialScope(request.headers.authorization, url);
    if (!scope && (await routes.publicPage(request, response))) return;
    if (!scope)
      throw new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
    service = routes.services[scope.service];
    const principal = routes.principals.withKey(scope.accessKeyId);
    if (!principal) {
      throw new AwsError(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
        403,
      );
    }
    if (!service) throw notEmulated(`the service ${scope.service}`);
    await service.handle({ request, response, principal });
  } catch (thrown) {
    writeError(routes, service, response, thrown);
  }
}

function writeError(
  routes: GatewayRoutes,
  service: Service | undefined,
  response: ServerResponse,
  thrown: unknown,
): void {
  if (response.destroyed) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const error = thrown instanceof AwsError ? thrown : unexpected(routes, thrown);
  if (service) service.writeError(response, error);
  else writeJsonError(response, error);
}

function unexpected({ log }: GatewayRoutes, thrown: unknown): AwsError {
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log({ level: 'error', from: 'gateway', message });
  return new AwsError('InternalFailure', message, 500);
}
