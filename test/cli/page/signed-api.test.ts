import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { signedApi } from '#cli/page/signed-api.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

it('sends a space as it is signed, whatever the browser writes for it', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = signedApi({
    name: 'the local cloud',
    stackName: 'assize',
    outputs: { [stackOutputs.apiUrl]: origin },
    local: { endpoint: origin, credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' } },
  });
  const target = '/v1/runs/run_1/rows?search=two+words%2B&slice=a%3Db%26c%3Dd';
  await api({ method: 'GET', target, contentType: undefined, body: '' });
  server.close();
  expect(seen).toEqual(['/v1/runs/run_1/rows?search=two%20words%2B&slice=a%3Db%26c%3Dd']);
});
