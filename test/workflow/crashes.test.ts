import { describe, expect, it } from 'vitest';
import { crashPoints } from '#support/crash-points.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';

const absolute = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };

/** Decided by the first half of its rows. */
const early = { rules: [{ rule: 'at-most', metric: 'accuracy', value: 0.5 }] };

/** One change, two suites in two waves, of which one stops after the first; the flow dies before its n-th call to the world. */
async function judge(crashIn: number): Promise<World> {
  const world = await openWorld();
  const triggers = [{ change: 'model', subject: 'shared' }];
  const suite = { triggers, gate: absolute, waves: [0.5, 1], shardRows: 128 };
  await world.publish({ name: 'one', rows: yesRows(12), suite });
  await world.publish({ name: 'two', rows: yesRows(26), suite: { ...suite, gate: early } });
  world.crash.calls = 0;
  world.crash.in = crashIn;
  await world.plan('Model Registered', { subject: 'shared', version: '1', deploymentId: 'd' });
  await world.settle();
  return world;
}

async function outcomeOf(world: World) {
  const runs = [...(await world.ports.runs.ofSuite('one', 5)), ...(await world.ports.runs.ofSuite('two', 5))];
  const verdicts = await Promise.all(runs.map(({ runId }) => world.verdict(runId)));
  return {
    runs: runs.map(({ runId, state, outcome }) => ({ runId, state, outcome })),
    evidence: verdicts.map((verdict) => ({
      rows: verdict?.rows,
      decision: verdict?.decision,
      reuse: verdict?.reuse,
    })),
    events: [...new Set(world.events.map(({ detail }) => detail.metadata.eventId))].sort(),
    champions: await world.ports.baselines.history('one', 'one'),
    open: (await world.ports.runs.unfinished()).length,
  };
}

describe('a crash between any two calls', { timeout: 400_000 }, () => {
  it('leaves the same verdicts, the same events and the same champion', async () => {
    const clean = await judge(Number.POSITIVE_INFINITY);
    const calls = clean.crash.calls;
    const expected = await outcomeOf(clean);
    expect(expected.runs.map(({ state, outcome }) => `${state} ${outcome}`)).toEqual([
      'ended pass',
      'ended fail',
    ]);
    const [one, two] = expected.evidence.map(({ rows = 0 }) => rows);
    expect(one).toBe(12);
    expect(two).toBeLessThan(26);
    expect(calls).toBeGreaterThan(80);
    for (const at of crashPoints(calls, 5)) {
      expect({ at, ...(await outcomeOf(await judge(at))) }).toEqual({ at, ...expected });
    }
  });
});
