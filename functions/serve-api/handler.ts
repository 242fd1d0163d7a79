import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeRequests } from '#adapters/event-bridge-requests.ts';
import { StoredSecretReader } from '#adapters/secret-reader.ts';
import { clients } from '#lambda/clients.ts';
import { httpHandler } from '#lambda/http-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openFunctionStores } from '#lambda/stores.ts';
import { serveApi } from '#workflow/serve-api.ts';

const environment = readEnvironment('serve-api');
const settings = {
  servesRows: environment.API_ROWS,
  writers: environment.API_WRITERS.split(',').filter((group) => group !== ''),
  rowReaders: environment.API_ROW_READERS.split(',').filter((group) => group !== ''),
  webhooks: environment.API_WEBHOOKS,
};
const ports = {
  ...openFunctionStores(environment),
  bucket: environment.BUCKET_NAME,
  requests: new EventBridgeRequests(clients.events, environment.BUS_NAME),
  sleep: (milliseconds: number) => sleep(milliseconds),
  secrets: new StoredSecretReader(process.env),
};

export const handler = httpHandler(environment.API_GROUPS_CLAIM, (request) =>
  serveApi(request, settings, ports),
);
