import { describe, expect, it } from 'vitest';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { changeReference } from '#workflow/announce-run-state.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };

const event = (detailType: string, detail: object, id: string, second = 0) => ({
  id,
  source: 'acme',
  'detail-type': detailType,
  time: new Date(Date.parse('2026-11-23T12:00:00Z') + second * 1_000).toISOString(),
  detail,
});

const registered = (version: string, second: number) =>
  event('Model Registered', { subject: 'model', version, deploymentId: version }, `event-${version}`, second);

/** What must not change when the past is played again. */
async function stateOf(world: World) {
  const runs = await world.ports.runs.ofSuite('model', 50);
  return {
    runs: runs.map(({ runId, state, outcome, cancelledBy }) => ({ runId, state, outcome, cancelledBy })),
    messages: world.sent.length,
    events: new Set(world.events.map(({ detail }) => detail.metadata.eventId)).size,
    champions: await world.ports.baselines.history('model', 'model'),
  };
}

describe.each(['finish', 'cancel'] as const)('events replayed from the archive, under %s', (supersede) => {
  it('never act twice: neither changes, nor requests, nor cancellations', { timeout: 60_000 }, async () => {
    const world = await openWorld();
    await world.publish({ name: 'model', rows: yesRows(12), suite: { gate, supersede } });
    const past: ReturnType<typeof event>[] = [];
    const happen = async (one: ReturnType<typeof event>) => {
      past.push(one);
      return (await world.planEvent(one)).matches[0]?.runId ?? '';
    };
    const first = await happen(registered('1', 0));
    await happen(registered('2', 10));
    await world.settle();
    const asked = await happen(
      event('Run Requested', { suite: 'model', candidate: '3', token: 't' }, 'asked'),
    );
    await happen(event('Run Cancel Requested', { runId: asked, by: 'ann', reason: 'withdrawn' }, 'cancel'));
    await happen(event('Run Cancel Requested', { runId: first, by: 'ann', reason: 'late' }, 'cancel-late'));
    const change = changeReference((await world.ports.runs.get(first))!.change);
    const rerunOf = { runId: first, attempt: 1, change };
    await happen(event('Run Requested', { suite: 'model', rerunOf }, 'rerun'));
    await world.settle();
    await happen(registered('4', 60));
    await world.settle();

    const before = await stateOf(world);
    expect(before.runs).toHaveLength(5);
    expect(before.runs.every(({ state }) => state === 'ended')).toBe(true);
    for (const order of [past, past.toReversed()]) {
      for (const one of order) await world.planEvent({ ...one, 'replay-name': 'last-week' });
      await world.settle();
      await world.sweep();
    }
    expect(await stateOf(world)).toEqual(before);
  });
});
