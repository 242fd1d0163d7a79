import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { openAdmin } from '#support/admin-clients.ts';
import { synthesizedStack } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';
import { verdictOf } from '#support/verdict-of.ts';

const ROWS = 6_000;
const rows: Row[] = Array.from({ length: ROWS }, (_, i) => ({
  id: `row-${i}`,
  input: `${i}`,
  reference: 'yes',
}));
const script = fileURLToPath(new URL('../support/cloud-process.ts', import.meta.url));

it('ends a run with its verdict after the cloud was killed in mid-run and started again', {
  timeout: 180_000,
}, async () => {
  await synthesizedStack();
  const stateDir = await mkdtemp(join(tmpdir(), 'assize-kill-'));
  const server = await startClassifier(({ model, input }) =>
    model === 'old' && input.endsWith('0') ? 'no' : 'yes',
  );
  const processes: ChildProcess[] = [];
  async function start() {
    const child = fork(script, [stateDir, server.host], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    processes.push(child);
    const [cloud] = (await once(child, 'message')) as [Parameters<typeof openAdmin>[0]];
    return { child, admin: openAdmin(cloud) };
  }
  try {
    const first = await start();
    await publishSample(
      {
        name: 'sample',
        rows,
        endpoint: server.endpoint,
        suite: { shardRows: 256, reuse: 'off' },
        target: { concurrency: 8 },
      },
      first.admin,
    );
    await first.admin.put('Model Registered', {
      subject: 'sample',
      version: 'new',
      baseline: 'old',
      deploymentId: 'once',
    });
    await poll('a third of the calls', async () => server.calls() > (2 * ROWS) / 3, 60_000, 5);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const callsAtKill = server.calls();
    expect(callsAtKill).toBeLessThan(2 * ROWS);

    const second = await start();
    const verdict = await verdictOf(second.admin, { suite: 'sample', candidate: 'new' });
    expect(verdict).toMatchObject({ outcome: 'pass', rows: ROWS });
    expect(verdict.decision?.rules[0]?.effect?.rawDifference).toBeCloseTo(0.1, 10);
    // Two workers lose at most a part of each arm and the calls in flight.
    expect(server.calls()).toBeLessThanOrEqual(2 * ROWS + 2 * (2 * 256 + 8));
  } finally {
    for (const child of processes) child.kill('SIGKILL');
    await server.close();
    await rm(stateDir, { recursive: true, force: true });
  }
});
