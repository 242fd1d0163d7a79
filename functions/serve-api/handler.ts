import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EventBridgeRequests } from '#adapters/event-bridge-requests.ts';
import { PageFolder } from '#adapters/page-folder.ts';
import { StoredSecretReader } from '#adapters/secret-reader.ts';
import { PAGE_FOLDER } from '#contracts/page/page-routes.ts';
import { clients } from '#lambda/clients.ts';
import { httpHandler } from '#lambda/http-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openFunctionStores } from '#lambda/stores.ts';
import { servePage } from '#workflow/api/serve-page.ts';
import { serveApi } from '#workflow/serve-api.ts';

const environment = readEnvironment('serve-api');
const groupsOf = (list: string) => list.split(',').filter((group) => group !== '');
const settings = {
  servesRows: environment.API_ROWS,
  writers: groupsOf(environment.API_WRITERS),
  rowReaders: groupsOf(environment.API_ROW_READERS),
  approvers: groupsOf(environment.API_APPROVERS),
  webhooks: environment.API_WEBHOOKS,
};
const files = PageFolder.open(fileURLToPath(new URL(PAGE_FOLDER, import.meta.url)));
const site = environment.API_PAGE && files ? { files, ...environment.API_PAGE } : null;
const ports = {
  ...openFunctionStores(environment),
  bucket: environment.BUCKET_NAME,
  pageUrl: environment.PAGE_URL,
  requests: new EventBridgeRequests(clients.events, environment.BUS_NAME),
  sleep: (milliseconds: number) => sleep(milliseconds),
  secrets: new StoredSecretReader(process.env),
};

export const handler = httpHandler(environment.API_GROUPS_CLAIM, async (request) => {
  const answer = site && servePage(request, site);
  return answer ? { answer, route: 'page' } : serveApi(request, settings, ports);
});
