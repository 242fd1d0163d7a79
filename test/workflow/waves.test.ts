import { describe, expect, it } from 'vitest';
import { runIdOf } from '#domain/change.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

type Fields = Readonly<Record<string, unknown>>;

const rows = yesRows(120);
const atLeast = (value: number) => ({ rules: [{ rule: 'at-least', metric: 'accuracy', value }] });
/** Decided by the first wave. */
const easy = atLeast(0.5);
/** Not decided by all rows. */
const open = atLeast(0.999);

async function worldOf(name: string, suite: Fields): Promise<{ world: World; asked: Set<string> }> {
  const world = await openWorld();
  const asked = new Set<string>();
  world.answers((_, row) => {
    asked.add(row.id);
    return labelled('yes');
  });
  await world.publish({ name, rows, suite: { waves: [0.2, 0.5, 1], shardRows: 128, ...suite } });
  return { world, asked };
}

async function register(world: World, subject: string, version = '1'): Promise<string> {
  const record = await world.plan('Model Registered', { subject, version, deploymentId: version });
  return record.matches.find(({ runId }) => runId !== undefined)?.runId ?? '';
}

describe('a run that is decided early', () => {
  it('releases no further wave, and says what that saved', async () => {
    const { world, asked } = await worldOf('early', { gate: easy });
    const runId = await register(world, 'early');
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'pass', rows: asked.size });
    expect(asked.size).toBeLessThan(40);
    expect(verdict!.waves).toEqual({
      decidedAt: 0,
      planned: 3,
      rowsSaved: 120 - asked.size,
      callsSaved: 120 - asked.size,
      microUsdSaved: (120 - asked.size) * 10,
    });
    expect(verdict!.decision!.look).toMatchObject({ wave: 1, waves: 3, stop: 'decided' });
    expect(world.data('Eval Verdict Issued')[0]).toMatchObject({
      waves: { decidedAt: 1, planned: 3, rowsSaved: 120 - asked.size },
      links: { run: `assize show ${runId}`, dashboard: `https://assize.example.org/#/runs/${runId}` },
      decidedBy: [
        {
          crossed: {
            wave: 1,
            side: 'pass',
            adjusted: { estimate: expect.any(Number), method: 'stagewise-ordering' },
          },
        },
      ],
    });
    expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'ended', wave: 0, enqueuedWaves: 1 });
  });

  it('ignores whatever comes after: copies, late waves, sweeps', async () => {
    const { world, asked } = await worldOf('late', { gate: easy });
    const runId = await register(world, 'late');
    await world.settle();
    const [before, calls] = [await world.ports.runs.verdict(runId), asked.size];
    const events = world.events.length;
    world.queues.decide.push(...world.sent.filter((body) => body.includes('wave-complete')));
    await world.ports.decide.send([
      { runId, wave: 2, reason: 'wave-complete' },
      { runId, wave: 1, reason: 'wave-complete' },
    ]);
    world.queues.score.push(...world.sent.filter((body) => body.includes('"hop"')));
    await world.settle();
    await world.sweep();
    await world.settle();
    expect(await world.ports.runs.verdict(runId)).toEqual(before);
    expect([asked.size, world.events.length]).toEqual([calls, events]);
  });

  it('is judged again on what it has read, as looks of the plan that it had', async () => {
    const { world, asked } = await worldOf('again', { gate: easy });
    const first = await register(world, 'again');
    await world.settle();
    const read = asked.size;
    const { key, kind, subject, candidate } = (await world.ports.runs.get(first))!.change;
    const change = { key, kind, subject, candidate, baseline: null };
    const rerunOf = { runId: first, attempt: 1, change };
    await world.plan('Run Requested', { suite: 'again', rejudge: true, rerunOf }, 'rejudge');
    await world.settle();
    const verdict = await world.verdict(runIdOf('again', key, 2));
    expect(verdict).toMatchObject({ outcome: 'pass', rows: read, supersedes: first });
    expect(verdict!.decision!.rules).toEqual((await world.verdict(first))!.decision!.rules);
    expect(asked.size).toBe(read);
  });
});

describe('a run that stays open', () => {
  it('releases each wave once, however often and in whatever order its messages come', async () => {
    const clean = await worldOf('open', { gate: open });
    const expected = await register(clean.world, 'open');
    await clean.world.settle();

    const { world } = await worldOf('open', { gate: open });
    const runId = await register(world, 'open');
    for (let wave = 0; wave < 3; wave += 1) {
      world.queues.infer.reverse();
      await world.drain('infer');
      world.queues.score.push(...world.queues.score);
      await world.drain('score');
      const copies = Array.from({ length: 3 }, () => ({ runId, wave, reason: 'wave-complete' as const }));
      const older = { runId, wave: Math.max(0, wave - 1), reason: 'wave-complete' as const };
      const sooner = { runId, wave: wave + 1, reason: 'wave-complete' as const };
      await world.ports.decide.send(wave < 2 ? [...copies, older, sooner].slice(0, 4) : copies);
      await world.drain('decide');
    }
    await world.settle();
    const shards = world.sent.filter((body) => body.includes('"hop":0') && body.includes('"fromBlock"'));
    expect(new Set(shards).size).toBe(
      new Set(clean.world.sent.filter((b) => b.includes('"fromBlock"'))).size,
    );
    expect((await world.verdict(runId))!.decision).toEqual((await clean.world.verdict(expected))!.decision);
  });

  it('reads on beyond its sample where the suite escalates, up to the cap', async () => {
    const gate = { ...open, inconclusive: 'escalate' };
    const escalating = { gate, waves: [1], sample: 0.25, maxSample: 1 };
    const { world, asked } = await worldOf('escalated', escalating);
    const runId = await register(world, 'escalated');
    await world.drain('infer');
    const sampled = asked.size;
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(sampled).toBeLessThan(50);
    expect(verdict).toMatchObject({
      outcome: 'inconclusive',
      rows: 120,
      waves: { planned: 3, rowsSaved: 0 },
    });
  });

  it('stays within its sample where that decides', async () => {
    const gate = { ...easy, inconclusive: 'escalate' };
    const { world, asked } = await worldOf('sampled', { gate, waves: [1], sample: 0.25, maxSample: 1 });
    const runId = await register(world, 'sampled');
    await world.settle();
    expect(asked.size).toBeLessThan(50);
    expect(await world.verdict(runId)).toMatchObject({
      outcome: 'pass',
      waves: { decidedAt: 0, rowsSaved: 0 },
    });
  });
});

it('freezes the plan of its waves in the manifest', async () => {
  const { world } = await worldOf('planned', { gate: open, waves: undefined });
  const few = (await world.ports.runs.get(await register(world, 'planned')))!;
  // So few rows carry one look.
  expect((await world.ports.definitions.manifest(few.manifest)).waves).toEqual({ rows: [120], sampled: 1 });
});
