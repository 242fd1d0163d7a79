import { describe, expect, it } from 'vitest';
import { Crash, labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { turnedAway } from '#support/rate-limited-server.ts';
import { seededRandom } from '#support/seeded-random.ts';
import type { Outcome } from '#workflow/target-port.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };

type Fields = Readonly<Record<string, unknown>>;

async function openRun(name: string, count: number, suite: Fields = {}, target: Fields = {}) {
  const world = await openWorld();
  await world.publish({ name, rows: yesRows(count), suite: { gate, shardRows: 300, ...suite }, target });
  const detail = { subject: name, version: '1', deploymentId: '1' };
  const record = await world.plan('Model Registered', detail);
  return { world, runId: record.matches.find(({ runId }) => runId !== undefined)?.runId ?? '' };
}

/** Gives all that lies in the queue to workers at the same time. */
const allAtOnce = (world: World) =>
  Promise.all(world.queues.infer.splice(0).map((body) => world.infer(body)));

function failing(code: 'connection' | 'server-error'): Outcome {
  return {
    ok: false,
    error: { code, message: 'Expected the target to answer, got nothing.' },
    tries: 4,
    latencyMs: 1,
  };
}

describe('a provider that turns calls away', () => {
  it('costs no row its answer, and no message its life', async () => {
    const { world, runId } = await openRun('throttled', 900);
    let calls = 0;
    world.answers(() => {
      calls += 1;
      return calls % 3 === 0 ? turnedAway() : labelled('yes');
    });
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'pass', earlyEnd: null });
    expect(verdict?.decision?.coverage[0]).toMatchObject({ rows: 900, answered: 900 });
  });

  it('is left alone for as long as it asks, and the work is sent again under the same hop', async () => {
    const { world } = await openRun('retry-after', 300);
    world.answers(() => turnedAway(120_000));
    const results = await allAtOnce(world);
    expect(new Set(results)).toEqual(new Set(['put-off']));
    expect(world.queues.infer.map((body) => (JSON.parse(body) as { hop: number }).hop)).toEqual(
      results.map(() => 1),
    );
    // Nobody calls before the time has come.
    let calls = 0;
    world.answers(() => {
      calls += 1;
      return labelled('yes');
    });
    await allAtOnce(world);
    expect(calls).toBe(0);
    world.clock.ms += 121_000;
    await world.settle();
    expect(calls).toBe(300);
  });
});

describe('a dead provider', () => {
  it('pauses the run instead of burning it, and the sweep sets it going again', async () => {
    const { world, runId } = await openRun('dead', 600);
    world.answers(() => failing('connection'));
    expect(await allAtOnce(world)).toContain('paused');
    await world.sweep();
    expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'paused' });
    const [, paused] = world.data('Eval Run State Change');
    expect(paused).toMatchObject({
      state: 'paused',
      previousState: 'running',
      reason: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:9 failed 20 calls in a row \(connection\) .*got nothing\. It is asked again at /,
      ),
      endpointFault: {
        origin: 'http://127.0.0.1:9',
        code: 'connection',
        failures: 20,
        advice: expect.stringContaining('is the target up'),
      },
    });

    // Still down when it is asked again: one failure is enough this time.
    world.clock.ms += 31_000;
    let calls = 0;
    world.answers(() => {
      calls += 1;
      return failing('connection');
    });
    await world.sweep();
    expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'running' });
    await allAtOnce(world);
    expect(calls).toBeLessThanOrEqual(2 * 32);
    await world.sweep();
    expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'paused' });

    world.clock.ms += 61_000;
    world.answers(() => labelled('yes'));
    await world.sweep();
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'pass', earlyEnd: null });
    expect(verdict?.decision?.coverage[0]).toMatchObject({ rows: 600, answered: 600 });
    // Every step of a pause is an event of its own.
    expect(world.ids('Eval Run State Change').length).toBe(6);
  });

  it('is told apart from rows that fail on their own', async () => {
    const { world, runId } = await openRun('flaky', 600);
    world.answers((_, row) => (Number(row.id.slice(4)) % 10 < 3 ? failing('server-error') : labelled('yes')));
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict?.decision?.coverage[0]?.errors).toMatchObject({ 'server-error': 180 });
  });

  it('ends the run at its deadline, which says that it was paused', async () => {
    const { world, runId } = await openRun('never', 300, { deadlineMinutes: 1 });
    world.answers(() => failing('connection'));
    await allAtOnce(world);
    await world.sweep();
    world.clock.ms += 61_000;
    await world.sweep();
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: {
        reason: 'deadline',
        detail: expect.stringContaining('127.0.0.1:9 failed 20 calls in a row'),
      },
      headline: expect.stringContaining('Expected the target to answer, got nothing.'),
      endpointFault: { code: 'connection', failures: 20 },
    });
    expect(world.data('Eval Run State Change').at(-1)).toMatchObject({
      state: 'ended',
      reason: expect.stringContaining('It was paused: http://127.0.0.1:9 failed'),
      endpointFault: { failures: 20 },
    });
  });
});

describe('a target that answers nobody until somebody mends it', () => {
  const refusing: Outcome = {
    ok: false,
    error: { code: 'rejected', message: 'Expected status 200, got 401. Name a credential.' },
    permanent: true,
    tries: 1,
    latencyMs: 1,
  };

  it('ends the run after a handful of calls, and the verdict, its event and the state say why', async () => {
    const { world, runId } = await openRun('refused', 3_000);
    let calls = 0;
    world.answers(() => {
      calls += 1;
      return refusing;
    });
    await world.settle();
    // One shard at a time, each with 32 calls in flight: the first one says it for all.
    expect(calls).toBeLessThanOrEqual(20 + 32);
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: { reason: 'endpoint', detail: expect.stringContaining('got 401. Name a credential.') },
      headline: expect.stringMatching(/ is not judged: http:\/\/127\.0\.0\.1:9 failed \d+ calls in a row/),
      endpointFault: { origin: 'http://127.0.0.1:9', code: 'rejected' },
    });
    expect(verdict?.decision?.coverage[0]?.errors).toMatchObject({ rejected: calls });
    const told = { code: 'rejected', message: 'Expected status 200, got 401. Name a credential.' };
    expect(world.data('Eval Verdict Issued')).toMatchObject([{ endpointFault: told }]);
    expect(world.data('Eval Run State Change').at(-1)).toMatchObject({ state: 'ended', endpointFault: told });
  });

  it('is no reason to end a run in which the candidate answers and rules on it alone are asked', async () => {
    const { world, runId } = await openRun('lost-baseline', 300, {}, {});
    const record = await world.plan(
      'Model Registered',
      { subject: 'lost-baseline', version: '2', baseline: 'gone', deploymentId: '2' },
      'e2',
    );
    world.answers((model) => (model === 'gone' ? refusing : labelled('yes')));
    await world.settle();
    const compared = record.matches.find(({ runId: found }) => found !== undefined)?.runId ?? '';
    expect(compared).not.toBe(runId);
    const verdict = await world.verdict(compared);
    expect(verdict).toMatchObject({ outcome: 'pass', earlyEnd: null });
    expect(verdict?.decision?.coverage[1]).toMatchObject({ answered: 0, errors: { rejected: 300 } });
    expect(verdict).not.toHaveProperty('endpointFault');
  });

  it('is named where the rows are too few to be sure, too', async () => {
    const { world, runId } = await openRun('five', 5);
    world.answers(() => failing('connection'));
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: null,
      headline: expect.stringMatching(
        /127\.0\.0\.1:9 failed 5 calls in a row \(connection\).*got nothing\.$/,
      ),
      endpointFault: { code: 'connection', failures: 5 },
    });
  });
});

describe('a budget that sixteen workers share', () => {
  it.each<[string, Fields, number]>([
    ['of the run', { maxUsd: 0.0185 }, 18_500],
    ['of the day', { maxUsdPerDay: 0.0185 }, 18_500],
  ])(
    '%s is exceeded by no more than the calls in flight, and the run is incomplete',
    async (_, budget, cap) => {
      // 37 % of 5,000 rows at 10 micro-USD each.
      const { world, runId } = await openRun('budget', 5_000, { budget, shardRows: 300 }, { concurrency: 8 });
      expect(world.queues.infer.length).toBeGreaterThanOrEqual(16);
      let calls = 0;
      world.answers(async () => {
        calls += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return labelled('yes');
      });
      const results = await allAtOnce(world);
      const inFlight = 8 * results.length;
      for (let times = 0; times < 20 && world.queues.infer.length > 0; times += 1) await allAtOnce(world);
      await world.settle();
      const verdict = await world.verdict(runId);
      expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'budget' } });
      expect(calls * 10).toBeLessThanOrEqual(cap + inFlight * 10);
      expect(calls * 10).toBeGreaterThanOrEqual(cap * 0.98);
      expect(verdict?.decision?.coverage[0]?.answered).toBe(calls);
    },
  );

  it('of the day counts what earlier runs of that day have spent', async () => {
    const { world } = await openRun('daily', 300, { budget: { maxUsdPerDay: 0.007 } });
    await world.settle();
    const record = await world.plan(
      'Model Registered',
      { subject: 'daily', version: '2', deploymentId: '2' },
      'e2',
    );
    await world.settle();
    const second = record.matches.find(({ runId }) => runId !== undefined)?.runId ?? '';
    expect(await world.verdict(second)).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: { reason: 'budget' },
    });
    world.clock.ms += 24 * 3_600_000;
    const next = await world.plan(
      'Model Registered',
      { subject: 'daily', version: '3', deploymentId: '3' },
      'e3',
    );
    await world.settle();
    const third = next.matches.find(({ runId }) => runId !== undefined)?.runId ?? '';
    expect((await world.verdict(third))?.earlyEnd).toBeNull();
  });
});

describe('workers that are killed throughout a run', () => {
  it('pay twice for no more than a part and the calls in flight each', async () => {
    const concurrency = 8;
    const { world, runId } = await openRun('killed', 3_000, {}, { concurrency });
    const random = seededRandom(11);
    let calls = 0;
    let kills = 0;
    world.answers(() => {
      calls += 1;
      // Whatever is asked for next dies with its worker.
      if (random() < 0.004) {
        kills += 1;
        world.crash.in = world.crash.calls + 1;
      }
      return labelled('yes');
    });
    for (let times = 0; times < 500; times += 1) {
      const body = world.queues.infer.shift();
      if (body === undefined) break;
      try {
        await world.infer(body, { receiveCount: 2 });
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        world.queues.infer.push(body);
      }
    }
    await world.settle();
    expect(kills).toBeGreaterThan(5);
    expect(calls).toBeLessThanOrEqual(3_000 + kills * (256 + concurrency));
    expect((await world.verdict(runId))?.decision?.coverage[0]).toMatchObject({ answered: 3_000 });
  });
});
