import { describe, expect, it } from 'vitest';
import type { Connection } from '#cli/connect/connection.ts';
import { runsOfChange } from '#cli/gate/runs-of-change.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const noon = Date.parse('2026-11-23T12:00:00Z');
const never = new AbortController().signal;

/** A suite that judges the newest model of each minute. */
async function openSuite(): Promise<World> {
  const world = await openWorld();
  const triggers = [{ change: 'model', coalesceSeconds: 60 }];
  await world.publish({ name: 'model', rows: yesRows(12), suite: { gate, triggers } });
  return world;
}

const register = (world: World, version: string, second: number) =>
  world.planEvent({
    id: `event-${version}`,
    source: 'acme',
    'detail-type': 'Model Registered',
    time: new Date(noon + second * 1_000).toISOString(),
    detail: { subject: 'model', version, deploymentId: version },
  });

const runs = (world: World, id: string, timeoutMs = 60_000) =>
  runsOfChange(
    id,
    timeoutMs,
    { stores: world.ports, deployment: { name: 'it' } } as unknown as Connection,
    never,
  );

describe('the runs of a change that is held back', () => {
  it('are those of the newest change of its window, for every event of it', async () => {
    const world = await openSuite();
    await register(world, '1', 5);
    await register(world, '2', 20);
    const waiting = ['event-1', 'event-2'].map((id) => runs(world, id));
    await world.planHeld();
    const [run] = await world.ports.runs.ofSuite('model', 5);
    expect(run?.change.candidate).toBe('2');
    expect(await Promise.all(waiting)).toEqual([[run!.runId], [run!.runId]]);
    expect(await runs(world, 'event-1')).toEqual([run!.runId]);
  });

  it('are waited for no longer than asked', async () => {
    const world = await openSuite();
    await register(world, '1', 5);
    await expect(runs(world, 'event-1', -1)).rejects.toThrow(
      /Expected a suite to judge event-1, got none\. Held until/,
    );
  });
});
