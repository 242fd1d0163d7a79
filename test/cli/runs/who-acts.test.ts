import { expect, it } from 'vitest';
import type { Connection } from '#cli/connect/connection.ts';
import { whoActs } from '#cli/runs/who-acts.ts';

/** As much of a connection as it takes before AWS is asked. */
const connectionTo = (deployment: Partial<Connection['deployment']>) => ({ deployment }) as Connection;

const local = { endpoint: 'http://127.0.0.1:1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

it('believes a name in the local cloud, which knows one set of credentials for all', async () => {
  expect(await whoActs('ann', connectionTo({ local }))).toBe('ann');
});

it('believes no name in an account, where AWS says who acts', async () => {
  await expect(whoActs('ann', connectionTo({ name: 'stack "assize"' }))).rejects.toThrow(
    'Expected no --by for stack "assize", got "ann". There you act as who AWS says that you are',
  );
});
