import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBatchWorld, plan, storedObservations, wake } from '#support/batch/batch-world.ts';
import { completion, questionOf } from '#support/batch/chat-reply.ts';
import { FakeOpenai } from '#support/batch/fake-openai.ts';
import { crashPoints } from '#support/crash-points.ts';
import { type World, yesRows } from '#support/flow-world.ts';

let server: FakeOpenai;

beforeEach(() => {
  server = new FakeOpenai();
});

afterEach(() => server.stop());

const rows = yesRows(6);
/** One fails in passing, so there is a second job for it. */
const flaky = (first: boolean) => (body: unknown) =>
  first && questionOf(body).endsWith('4')
    ? { status: 500, body: { error: { code: 'server_error' } } }
    : completion('yes', 10);

/** One shard with two arms, in two rounds; the flow dies before its n-th call to the world. */
async function judge(host: string, crashIn: number, copies: number) {
  const world = await openBatchWorld({ host, rows, mode: 'batch' });
  world.crash.calls = 0;
  world.crash.in = crashIn;
  const runId = await plan(world);
  for (let turn = 0; turn < 12 && (await verdictOf(world, runId)) === null; turn += 1) {
    for (const body of world.queues.infer.slice())
      world.queues.infer.push(...Array<string>(copies).fill(body));
    await world.settle();
    for (const job of server.jobs) {
      const first = job.lines.length === rows.length;
      server.finish({ only: job.id, reply: flaky(first) });
    }
    await wake(world, 300_000);
  }
  const verdict = await verdictOf(world, runId);
  return {
    calls: world.crash.calls,
    outcome: {
      outcome: verdict?.outcome,
      rules: verdict?.decision?.rules,
      coverage: verdict?.decision?.coverage,
      // What the flow itself takes grows with each delivery.
      arms: verdict?.cost.arms,
      jobs: server.jobs.map(({ lines }) => lines.length).sort(),
      tokens: new Set(server.jobs.map(({ token }) => token)).size,
      answers: (await storedObservations(world))
        .map(({ rowId, output, error, costMicroUsd }) => JSON.stringify([rowId, output, error, costMicroUsd]))
        .sort(),
      unclosed: (await world.items()).filter((item) => item['byStatePk']?.S === 'BATCH').length,
    },
  };
}

async function verdictOf(world: World, runId: string) {
  const { in: at } = world.crash;
  world.crash.in = Number.POSITIVE_INFINITY;
  const before = world.crash.calls;
  const verdict = await world.verdict(runId);
  world.crash.calls = before;
  world.crash.in = at;
  return verdict;
}

describe('a run in batch mode', { timeout: 240_000 }, () => {
  it('submits each job once and comes to the same evidence, wherever it dies, however often messages come', async () => {
    const host = await server.start();
    const clean = await judge(host, Number.POSITIVE_INFINITY, 0);
    expect(clean.outcome).toMatchObject({ jobs: [1, 1, 6, 6], tokens: 4, unclosed: 0 });
    expect(clean.outcome.answers.length).toBe(12);
    expect(clean.calls).toBeGreaterThan(60);
    server.jobs.length = 0;
    expect((await judge(host, Number.POSITIVE_INFINITY, 2)).outcome).toEqual(clean.outcome);
    for (const at of crashPoints(clean.calls, 9)) {
      server.jobs.length = 0;
      const { outcome } = await judge(host, at, at % 2);
      expect({ at, ...outcome }).toEqual({ at, ...clean.outcome });
    }
  });
});
