import { afterAll, beforeAll, expect, it } from 'vitest';
import { EventBridgeRequests } from '#adapters/event-bridge-requests.ts';
import type { LocalCloud } from '#local/local-cloud.ts';
import { clientsOf, startRows, until } from '#support/local-cloud.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startRows();
});
afterAll(() => cloud.stop());

const put = (source: string) =>
  new EventBridgeRequests(clientsOf(cloud).events, 'rows').put({
    source,
    detailType: 'Row Added',
    detail: { pk: 'asked-for', kind: 'test' },
    resources: [],
  });

it('puts what is asked for on the bus, and tells its id', async () => {
  expect(await put('rows')).toMatch(/^[0-9a-f-]{36}$/);
  await until(() => cloud.idle(), 'the event is delivered');
});

it('tells why the bus refused, though PutEvents answers 200', async () => {
  await expect(put('aws.s3')).rejects.toThrow(
    /Expected the bus to take "Row Added", but it refused 3 times: NotAuthorizedForSource/,
  );
});
