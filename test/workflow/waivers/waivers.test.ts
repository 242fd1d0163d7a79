import { describe, expect, it } from 'vitest';
import { runIdOf } from '#domain/change.ts';
import type { Waiver, WaiverRequest } from '#domain/waivers/waiver.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { sampleWaiver } from '#support/sample-waiver.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import { approveWaiver } from '#workflow/waivers/approve-waiver.ts';
import { proposeWaiver, type WaiverResult } from '#workflow/waivers/propose-waiver.ts';
import { revokeWaiver } from '#workflow/waivers/revoke-waiver.ts';

const HOUR_MS = 3_600_000;
const rules = [
  { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 },
  { rule: 'at-least', metric: 'accuracy', value: 0.5 },
];

/** A suite whose champion answers every row; version `bad` misses every fifth. */
async function openReviews(suite: Readonly<Record<string, unknown>> = {}): Promise<World> {
  const world = await openWorld();
  await world.publish({ name: 'reviews', rows: yesRows(400), suite: { gate: { rules }, ...suite } });
  world.answers((model, row) =>
    labelled(model === 'bad' && Number(/\d+/.exec(row.id)) % 5 === 0 ? 'no' : 'yes'),
  );
  const champion = { suite: 'reviews', subject: 'reviews', version: 'good', revision: 1, by: 'ann' };
  await world.ports.baselines.move({ ...champion, since: '2026-11-01T00:00:00.000Z' }, 0);
  return world;
}

async function propose(world: World, overrides: Partial<WaiverRequest> = {}): Promise<WaiverResult> {
  const request: WaiverRequest = {
    suite: 'reviews',
    scope: { rule: 'non-inferior accuracy', candidate: 'bad' },
    owner: 'team reviews',
    reason: 'known losses on short rows, mended by Friday',
    createdBy: 'ann',
    createdAt: new Date(world.clock.ms).toISOString(),
    expiresAt: new Date(world.clock.ms + 24 * HOUR_MS).toISOString(),
    ...overrides,
  };
  const suite = (await world.ports.registry.suite('reviews'))!;
  return proposeWaiver(request, suite.definition, world.ports.waivers);
}

async function proposed(world: World): Promise<Waiver> {
  const result = await propose(world);
  if (!result.ok) throw new Error(result.problem);
  return result.waiver;
}

const approve = (world: World, waiver: Waiver, by: string) =>
  approveWaiver(waiver, by, world.clock.ms, world.ports.waivers);

/** The next attempt at a run's change. */
async function rerun(world: World, runId: string): Promise<string> {
  const run = (await world.ports.runs.get(runId))!;
  const rerunOf = { runId, attempt: run.attempt, change: changeReference(run.change) };
  await world.plan('Run Requested', { suite: 'reviews', rerunOf }, `again-${runId}`);
  await world.settle();
  return runIdOf('reviews', run.change.key, run.attempt + 1);
}

describe('a failure that is waived', { timeout: 60_000 }, () => {
  it('fails, is waived once somebody else approved it, and fails again when the waiver has expired', async () => {
    const world = await openReviews();
    const detail = { subject: 'reviews', version: 'bad', deploymentId: '1' };
    const first = (await world.plan('Model Registered', detail)).matches[0]!.runId!;
    await world.settle();
    expect(await world.verdict(first)).toMatchObject({ outcome: 'fail', waivers: [] });

    world.clock.ms += HOUR_MS;
    const waiver = await proposed(world);
    expect((await world.verdict(await rerun(world, first)))?.outcome).toBe('fail');
    expect(await approve(world, waiver, 'ann')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('somebody else than ann'),
    });
    expect(await approve(world, waiver, 'bo')).toMatchObject({ ok: true });

    world.clock.ms += HOUR_MS;
    const third = await rerun(world, runIdOf('reviews', (await world.ports.runs.get(first))!.change.key, 2));
    const verdict = await world.verdict(third);
    expect(verdict).toMatchObject({
      outcome: 'waived',
      headline: expect.stringContaining('non-inferior accuracy failed and is waived.'),
      waivers: [{ id: waiver.id, createdBy: 'ann', approvedBy: 'bo', rules: ['non-inferior accuracy'] }],
    });
    expect(verdict?.decision?.rules[0]).toMatchObject({ decision: 'fail', waivedBy: [waiver.id] });
    expect(world.data('Eval Verdict Issued').at(-1)).toMatchObject({
      outcome: 'waived',
      decidedBy: [{ id: 'non-inferior accuracy', decision: 'fail', waivedBy: [waiver.id] }],
      waivers: [{ id: waiver.id, owner: 'team reviews', approvedBy: 'bo' }],
    });
    expect(world.data('Eval Change Decided').at(-1)).toMatchObject({ outcome: 'waived' });
    expect(await world.ports.baselines.champion('reviews', 'reviews')).toMatchObject({ version: 'good' });

    await world.sweep();
    expect(world.data('Eval Waiver Expired')).toEqual([]);
    world.clock.ms += 24 * HOUR_MS;
    expect(await world.sweep()).toMatchObject({ expiredWaivers: 1 });
    expect(await world.sweep()).toMatchObject({ expiredWaivers: 0 });
    expect(world.data('Eval Waiver Expired')).toEqual([
      expect.objectContaining({ waiverId: waiver.id, createdBy: 'ann', approvedBy: 'bo' }),
    ]);
    expect((await world.verdict(await rerun(world, third)))?.outcome).toBe('fail');
    expect((await world.verdict(third))?.outcome).toBe('waived');
  });
});

describe('a failure that is waived at an early look', { timeout: 60_000 }, () => {
  /** The first rule fails at once; the second one needs all rows. */
  const gate = {
    rules: [
      { ...rules[0], margin: 0.05 },
      { rule: 'at-least', metric: 'accuracy', value: 0.75 },
    ],
  };

  async function judge(isWaived: boolean) {
    const world = await openReviews({ gate, waves: [0.5, 1], shardRows: 128 });
    if (isWaived) await approve(world, await proposed(world), 'bo');
    const detail = { subject: 'reviews', version: 'bad', deploymentId: '1' };
    const runId = (await world.plan('Model Registered', detail)).matches[0]!.runId!;
    await world.settle();
    return world.verdict(runId);
  }

  it('ends nothing: what else is open reads on', async () => {
    expect(await judge(false)).toMatchObject({ outcome: 'fail', waves: { decidedAt: 0 } });
    expect(await judge(true)).toMatchObject({ outcome: 'waived', waves: { decidedAt: 1 } });
  });
});

describe('the acts on a waiver', () => {
  it('are each kept with who and when, and none is ever replaced', async () => {
    const world = await openReviews();
    const waiver = await proposed(world);
    world.clock.ms += HOUR_MS;
    await approve(world, waiver, 'bo');
    world.clock.ms += HOUR_MS;
    expect(await approve(world, waiver, 'cy')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('which is live, approved by bo'),
    });
    const again = await approve(world, waiver, 'bo');
    expect(again).toMatchObject({ ok: true, waiver: { approval: { at: '2026-11-23T13:00:00.000Z' } } });
    const revoke = (by: string) =>
      revokeWaiver(waiver, { by, reason: 'mended' }, world.clock.ms, world.ports.waivers);
    expect(await revoke('cy')).toMatchObject({ ok: true });
    expect(await revoke('di')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('revoked by cy'),
    });
    expect(await world.ports.waivers.ofSuite('reviews')).toEqual([
      {
        ...waiver,
        approval: { by: 'bo', at: '2026-11-23T13:00:00.000Z' },
        revocation: { by: 'cy', at: '2026-11-23T14:00:00.000Z', reason: 'mended' },
      },
    ]);
    world.clock.ms += 48 * HOUR_MS;
    expect(await world.sweep()).toMatchObject({ expiredWaivers: 0 });
    expect(world.data('Eval Waiver Expired')).toEqual([]);
  });

  it('are refused by the store itself where somebody writes past the checks', async () => {
    const world = await openReviews();
    const waiver = await proposed(world);
    const at = (ms: number) => new Date(world.clock.ms + ms).toISOString();
    expect((await world.ports.waivers.approve(waiver, 'ann', at(0))).approval).toBeNull();
    expect((await world.ports.waivers.approve(waiver, 'bo', at(24 * HOUR_MS))).approval).toBeNull();
    await expect(world.ports.waivers.approve({ ...waiver, id: 'wvr_none' }, 'bo', at(0))).rejects.toThrow(
      'Expected waiver wvr_none of suite reviews, found none.',
    );
  });

  it('end a proposal that nobody approved without a word', async () => {
    const world = await openReviews();
    await proposed(world);
    world.clock.ms += 24 * HOUR_MS;
    expect(await world.sweep()).toMatchObject({ expiredWaivers: 1 });
    expect(world.data('Eval Waiver Expired')).toEqual([]);
    expect((await world.ports.waivers.ofSuite('reviews'))[0]?.expiredAt).toBe('2026-11-24T12:00:00.000Z');
  });

  it.each<[Partial<WaiverRequest>, string]>([
    [
      { scope: { rule: 'non-inferrior accuracy' } },
      'covers a rule of suite reviews (non-inferior accuracy, at-least',
    ],
    [{ expiresAt: '2027-11-23T12:00:00.000Z' }, 'at most 90 days later'],
    [{ reason: '' }, 'waiver.reason'],
  ])('refuse %j', async (overrides, problem) => {
    const world = await openReviews();
    const result = await propose(world, overrides);
    expect(result.ok ? '' : result.problem).toContain(problem);
    expect(await world.ports.waivers.ofSuite('reviews')).toEqual([]);
  });

  it('announce an end once, wherever the sweep dies', async () => {
    const world = await openWorld();
    const approval = { by: 'bo', at: '2026-11-02T00:00:00.000Z' };
    for (const id of ['wvr_1', 'wvr_2']) {
      await world.ports.waivers.propose(sampleWaiver({ id }));
      await world.ports.waivers.approve(sampleWaiver({ id }), approval.by, approval.at);
    }
    world.clock.ms = Date.parse('2026-12-01T00:00:00Z');
    for (let at = 1; (await world.ports.waivers.due(world.clock.ms)).length > 0; at += 1) {
      Object.assign(world.crash, { in: at, calls: 0 });
      await world.sweep().catch(() => undefined);
      world.crash.in = Number.POSITIVE_INFINITY;
    }
    expect(world.ids('Eval Waiver Expired')).toHaveLength(2);
    expect(world.events.length).toBeGreaterThan(2);
  });
});
