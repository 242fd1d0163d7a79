import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { collectFacts, type Wanted } from '#workflow/reports/collect-facts.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
  await world.publish({ name: 'one', rows: yesRows(40) });
});

const nothing = { filter: {}, withBefore: false, full: () => [] };

function collect(wanted: Partial<Wanted> & Pick<Wanted, 'period'>) {
  return collectFacts({ ...nothing, ...wanted }, { ...world.ports, unitsOf: () => ({ accuracy: 'share' }) });
}

async function judge(version: string, day: string): Promise<void> {
  world.clock.ms = Date.parse(`${day}T10:00:00Z`);
  await world.plan(
    'Model Registered',
    { subject: 'one', version, deploymentId: version },
    `event-${version}`,
  );
  await world.settle();
}

describe('what reports are made of', () => {
  it('is every verdict of the days, oldest first, and none of other days', async () => {
    await judge('1', '2026-11-01');
    await judge('2', '2026-11-03');
    await judge('3', '2026-11-04');
    await judge('4', '2026-11-08');
    const { entries, before } = await collect({
      period: { from: '2026-11-03T00:00:00Z', to: '2026-11-08T00:00:00Z' },
    });
    expect(entries.map(({ change }) => change.candidate)).toEqual(['2', '3']);
    expect(before).toEqual([]);
  });

  it('holds as many days before against them where asked', async () => {
    await judge('1', '2026-10-20');
    await judge('2', '2026-11-01');
    await judge('3', '2026-11-06');
    const { entries, before } = await collect({
      period: { from: '2026-11-03T00:00:00Z', to: '2026-11-08T00:00:00Z' },
      withBefore: true,
    });
    expect(entries.map(({ change }) => change.candidate)).toEqual(['3']);
    expect(before.map(({ change }) => change.candidate)).toEqual(['2']);
  });

  it('keeps to a team, a subject and a version', async () => {
    await judge('1', '2026-11-03');
    await judge('2', '2026-11-04');
    const period = { from: '2026-11-01T00:00:00Z', to: '2026-11-08T00:00:00Z' };
    const versions = async (filter: Wanted['filter']) =>
      (await collect({ period, filter })).entries.map(({ change }) => change.candidate);
    const [team] = (await world.ports.registry.suites()).map(({ definition }) => definition.owner.team);
    expect(await versions({ team: team! })).toEqual(['1', '2']);
    expect(await versions({ team: 'others' })).toEqual([]);
    expect(await versions({ candidate: '2' })).toEqual(['2']);
    expect(await versions({ subject: 'another' })).toEqual([]);
  });

  it('has the verdicts that a template shows in full, with their units, and the suites of the newest change', async () => {
    await judge('1', '2026-11-03');
    const facts = await collect({
      period: { from: '2026-11-01T00:00:00Z', to: '2026-11-08T00:00:00Z' },
      full: (entries) => entries.map(({ runId }) => runId),
    });
    expect(facts.verdicts).toMatchObject([
      { units: { accuracy: 'share' }, verdict: { suite: { name: 'one' } } },
    ]);
    expect(facts.expected).toEqual(['one']);
    expect(facts.unread).toBe(0);
  });
});
