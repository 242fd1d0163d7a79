import { beforeEach, describe, expect, it } from 'vitest';
import { readEvent } from '#contracts/events/read-event.ts';
import type { ReportSlot } from '#contracts/scheduled-report.ts';
import { knownUnits } from '#domain/metrics/metric-units.ts';
import { reportWriter } from '#report/templates/report-writer.ts';
import { Crash, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { publishReport } from '#workflow/reports/publish-report.ts';

const monday: ReportSlot = {
  report: { name: 'weekly', kind: 'digest', schedule: 'cron(0 6 ? * MON *)', team: 'quality' },
  slot: '2026-11-09T06:00:00Z',
};
const page = 'reports/weekly/2026-11-09T060000Z.html';

let world: World;

beforeEach(async () => {
  world = await openWorld();
  await world.publish({ name: 'one', rows: yesRows(40) });
  await judge('1', '2026-11-05');
});

async function judge(version: string, day: string): Promise<void> {
  world.clock.ms = Date.parse(`${day}T10:00:00Z`);
  await world.plan(
    'Model Registered',
    { subject: 'one', version, deploymentId: version },
    `event-${version}`,
  );
  await world.settle();
}

function publish(slot = monday) {
  return publishReport(slot, reportWriter(slot.report.kind), { ...world.ports, unitsOf: knownUnits });
}

const told = () => world.events.filter(({ detailType }) => detailType === 'Eval Report Published');

describe('a scheduled report', () => {
  it('is kept as a page, and told in figures with a link', async () => {
    expect(await publish()).toBe('composed');
    expect(world.objects.text(page)).toContain('1 change was judged in 1 run');
    expect(told()).toHaveLength(1);
    expect(told()[0]!.detail.data).toMatchObject({
      report: 'weekly',
      kind: 'digest',
      slot: monday.slot,
      team: 'quality',
      title: 'Digest of team quality',
      period: { from: '2026-11-02T06:00:00.000Z', to: '2026-11-09T06:00:00.000Z' },
      figures: { changes: 1, runs: 1 },
      links: { report: `s3://bucket/${page}` },
    });
    const delivered = {
      id: 'x',
      source: 'assize',
      'detail-type': 'Eval Report Published',
      time: monday.slot,
      detail: told()[0]!.detail,
    };
    expect(readEvent(delivered)).toMatchObject({ kind: 'event' });
  });

  it('is composed once a slot: told again it is the same event, whatever happened since', async () => {
    await publish();
    const kept = world.objects.text(page);
    await judge('2', '2026-11-06');
    expect(await publish()).toBe('repeated');
    expect(world.objects.text(page)).toBe(kept);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toEqual(told()[0]);
  });

  it('is another one in another slot', async () => {
    await publish();
    await publish({ ...monday, slot: '2026-11-16T06:00:00Z' });
    expect(world.ids('Eval Report Published')).toHaveLength(2);
  });

  it('comes to the same, wherever an attempt dies', async () => {
    world.crash.calls = 0;
    await publish();
    const { calls } = world.crash;
    const kept = world.objects.text(page);
    for (let at = 1; at <= calls; at += 1) {
      world = await openWorld();
      await world.publish({ name: 'one', rows: yesRows(40) });
      await judge('1', '2026-11-05');
      world.crash.calls = 0;
      world.crash.in = at;
      await publish().catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      world.crash.in = Number.POSITIVE_INFINITY;
      await publish();
      expect(world.objects.text(page)).toBe(kept);
      expect(world.ids('Eval Report Published')).toHaveLength(1);
    }
  });

  it.each(['readiness', 'scorecard', 'quarterly'] as const)('may be a %s', async (kind) => {
    await publish({ ...monday, report: { ...monday.report, kind } });
    expect(world.objects.text(page)).toContain('<h1>');
  });
});
