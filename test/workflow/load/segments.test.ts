import { describe, expect, it } from 'vitest';
import { runIdOf } from '#domain/change.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

type Fields = Readonly<Record<string, unknown>>;

function suiteUnder(load: Fields): Fields {
  return {
    kind: 'performance',
    load,
    metrics: { p50: { metric: 'latency-percentile', percentile: 50 } },
    gate: { rules: [{ rule: 'at-most', metric: 'p50', value: 1_000 }] },
  };
}

/** A run whose first message lies in the queue, and how often the target was asked. */
async function begin(load: Fields, suite: Fields = {}) {
  const world = await openWorld();
  let calls = 0;
  world.answers(async () => {
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return labelled('yes');
  });
  await world.publish({
    name: 'load',
    rows: yesRows(50),
    suite: { ...suiteUnder(load), ...suite },
  });
  const detail = { subject: 'load', version: '1', deploymentId: '1' };
  const record = await world.plan('Model Registered', detail);
  const runId = record.matches[0]?.runId ?? '';
  const delays: (number | undefined)[] = [];
  const { send } = world.ports.infer;
  world.ports.infer.send = (messages: Parameters<typeof send>[0], delaySeconds?: number) => {
    delays.push(delaySeconds);
    return send(messages);
  };
  return { world, runId, delays, calls: () => calls };
}

const closed = { loop: 'closed', profile: [{ forSeconds: 0.4, concurrency: 2 }] };

async function deliver(world: World, context: Parameters<World['infer']>[1] = {}) {
  return world.infer(world.queues.infer.shift() ?? '', context);
}

describe('a segment', () => {
  it('that is delivered twice is asked once', async () => {
    const { world, runId, calls } = await begin(closed);
    const body = world.queues.infer[0] ?? '';
    expect(await deliver(world)).toBe('observed');
    const asked = calls();
    expect(await world.infer(body, { receiveCount: 2 })).toBe('observed');
    expect(calls()).toBe(asked);
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ outcome: 'pass' });
  });

  it('that is delivered again after it died half way is run again as a whole', async () => {
    const { world, runId } = await begin(closed);
    const body = world.queues.infer[0] ?? '';
    const { putOnce } = world.ports.objects;
    let writes = 0;
    world.ports.objects.putOnce = (...put: Parameters<typeof putOnce>) => {
      writes += 1;
      return writes === 20 ? Promise.reject(new Error('killed')) : putOnce.apply(world.ports.objects, put);
    };
    await expect(deliver(world)).rejects.toThrow('killed');
    world.ports.objects.putOnce = putOnce;
    expect(await world.infer(body, { receiveCount: 2 })).toBe('observed');
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ outcome: 'pass' });
  });

  it('for which a function has no time left is passed on and put off', async () => {
    const { world, delays, calls } = await begin(closed);
    expect(await deliver(world, { remainingMs: () => 17_100 })).toBe('passed-on');
    expect(calls()).toBe(0);
    expect(delays).toEqual([5]);
    expect(await deliver(world)).toBe('observed');
  });

  it('waits for the one before it to be decided', async () => {
    const { world, runId } = await begin({ ...closed, coldStarts: { count: 2, idleSeconds: 0 } });
    expect(world.queues.infer).toHaveLength(1);
    await deliver(world);
    expect(world.queues.infer).toHaveLength(0);
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ outcome: 'pass', waves: { planned: 2 } });
  });

  it('that the budget cuts short leaves the run incomplete', async () => {
    const { world, runId } = await begin(closed, { budget: { maxUsd: 0.0001 } });
    world.answers(async () => {
      world.clock.ms += 1_000;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return labelled('yes');
    });
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: { reason: 'budget' },
    });
  });
});

describe('a run that is judged again', () => {
  const judgeAgain = async (world: World, runId: string, suite?: Fields) => {
    const run = (await world.ports.runs.get(runId))!;
    if (suite !== undefined) await world.publish({ name: 'load', rows: yesRows(50), suite });
    const { key, kind, subject, candidate, baseline = null } = run.change;
    const change = { key, kind, subject, candidate, baseline };
    const rerunOf = { runId, attempt: run.attempt, change };
    await world.plan('Run Requested', { suite: 'load', rejudge: true, rerunOf }, 'again');
    await world.settle();
    return world.verdict(runIdOf('load', key, run.attempt + 1));
  };

  it('has the same figures without a call', async () => {
    const { world, runId, calls } = await begin({ ...closed, coldStarts: { count: 2, idleSeconds: 0 } });
    await world.settle();
    const asked = calls();
    const verdict = await judgeAgain(world, runId);
    expect(calls()).toBe(asked);
    expect(verdict?.decision?.metrics).toEqual((await world.verdict(runId))?.decision?.metrics);
  });

  it('is refused where the suite has another load by now', async () => {
    const { world, runId } = await begin(closed);
    await world.settle();
    const longer = { ...closed, profile: [{ forSeconds: 0.6, concurrency: 2 }] };
    expect(await judgeAgain(world, runId, suiteUnder(longer))).toBeNull();
  });
});

describe('cold starts', () => {
  it('wait for a long idle time in the queue', async () => {
    const { world, delays, calls } = await begin({ ...closed, coldStarts: { count: 2, idleSeconds: 300 } });
    expect(await deliver(world)).toBe('passed-on');
    expect({ delays, calls: calls() }).toEqual({ delays: [300], calls: 0 });
    expect(await deliver(world)).toBe('observed');
    expect(calls()).toBe(1);
  });
});
