import { describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { crashPoints } from '#support/crash-points.ts';
import { evidenceOf, judge, openLine, reworded } from '#support/dataset-line.ts';
import { labelled, type World, yesRows } from '#support/flow-world.ts';

async function indexOf(world: World) {
  const version = (await world.ports.registry.datasetVersion('line'))!;
  return world.ports.definitions.datasetIndex(version);
}

describe('a new version of a dataset', { timeout: 60_000 }, () => {
  it('names the one before it, and asks only its changed rows', async () => {
    const line = await openLine();
    const rows = yesRows(5_000);
    await line.publish(rows);
    expect((await indexOf(line.world)).parent).toBeUndefined();
    expect((await judge(line)).calls).toEqual([5_000, 5_000]);
    const first = await line.world.ports.registry.datasetVersion('line');
    await line.publish(reworded(rows, (i) => i % 100 === 7));
    expect((await indexOf(line.world)).parent).toBe(first);
    const { verdict } = await judge(line);
    const changed = rows.map(({ id }) => id).filter((_, i) => i % 100 === 7);
    expect(line.asked['1']?.toSorted()).toEqual(changed.toSorted());
    expect(line.asked['2']?.toSorted()).toEqual(changed.toSorted());
    expect(verdict.rows).toBe(5_000);
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([4_950, 4_950]);
    expect((await judge(line)).calls).toEqual([0, 0]);
  });

  it('is judged as if all its rows had been asked', async () => {
    const line = await openLine();
    const alone = await openLine();
    const rows = yesRows(400);
    const changed = reworded(rows, (i) => i % 50 === 0);
    await line.publish(rows);
    await judge(line);
    await line.publish(changed);
    await alone.publish(changed);
    const decisions = [(await judge(line)).verdict.decision, (await judge(alone)).verdict.decision];
    expect(decisions[0]).toEqual(decisions[1]);
  });

  it('asks only the rows that it adds, though its blocks split, and none of them where they merge again', async () => {
    const line = await openLine();
    const rows = yesRows(8_300);
    await line.publish(rows.slice(0, 5_000));
    await judge(line);
    const before = (await indexOf(line.world)).blocks.length;
    await line.publish(rows);
    expect((await indexOf(line.world)).blocks.length).toBe(2 * before);
    expect((await judge(line)).calls).toEqual([3_300, 3_300]);
    await line.publish(rows.slice(1_000, 6_500));
    expect((await indexOf(line.world)).blocks.length).toBe(before);
    expect((await judge(line)).calls).toEqual([0, 0]);
  });

  it('asks nothing where its rows only stand in another order, inside clusters too', async () => {
    const line = await openLine();
    const rows = yesRows(1_000).map((row, i) => ({ ...row, cluster: `cluster-${i % 200}` }));
    await line.publish(rows);
    await judge(line);
    const first = await indexOf(line.world);
    await line.publish(rows.toReversed());
    const second = await indexOf(line.world);
    expect(second.blocks.some((block, i) => block.inputsSha256 === first.blocks[i]?.inputsSha256)).toBe(
      false,
    );
    expect((await judge(line)).calls).toEqual([0, 0]);
  });

  it('asks a row again that stands in another stratum or under another id', async () => {
    const line = await openLine();
    const rows = yesRows(200).map((row, i) => ({ ...row, slices: { part: i < 100 ? 'a' : 'b' } }));
    await line.publish(rows, ['part']);
    await judge(line);
    const moved = { slices: { part: 'b' } };
    await line.publish(
      rows.map((row, i) => (i < 3 ? { ...row, ...moved } : i < 8 ? { ...row, id: `other-${i}` } : row)),
      ['part'],
    );
    expect((await judge(line)).calls).toEqual([8, 8]);
  });

  it('looks up to five versions back, past those that nobody has judged', async () => {
    const line = await openLine();
    let rows = yesRows(100);
    await line.publish(rows);
    await judge(line);
    const publishNext = async (version: number) => {
      // One row of each block at least, so that no block stays as it was.
      rows = reworded(rows, (i) => i < 40, `v${version}`);
      await line.publish(rows);
    };
    for (const version of [2, 3, 4, 5, 6]) await publishNext(version);
    expect((await judge(line)).calls).toEqual([40, 40]);
    for (const version of [7, 8, 9, 10, 11, 12]) await publishNext(version);
    const [candidate] = (await judge(line)).calls;
    expect(candidate).toBeGreaterThan(40);
  });

  it('asks all rows where a version before it was removed', async () => {
    const line = await openLine();
    const rows = yesRows(60);
    await line.publish(rows);
    await judge(line);
    const first = (await line.world.ports.registry.datasetVersion('line'))!;
    await line.publish(reworded(rows, () => true));
    line.world.objects.objects.delete(storageKeys.datasetIndex(first));
    line.world.forget();
    expect((await judge(line)).calls).toEqual([60, 60]);
  });

  it('takes nothing from before where answers serve one run alone', async () => {
    const line = await openLine({ reuse: 'off' });
    const rows = yesRows(60);
    await line.publish(rows);
    await judge(line);
    await line.publish(reworded(rows, (i) => i === 0));
    const { verdict, calls } = await judge(line);
    expect(calls).toEqual([60, 60]);
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([0, 0]);
  });

  it('asks again what failed before', async () => {
    const line = await openLine();
    const rows = yesRows(60);
    await line.publish(rows);
    line.world.answers(() => ({
      ok: false,
      error: { code: 'server-error', message: 'it failed' },
      tries: 1,
      latencyMs: 1,
    }));
    await judge(line);
    const asked: string[] = [];
    line.world.answers((_, row) => {
      asked.push(row.id);
      return labelled('yes');
    });
    await line.publish(reworded(rows, (i) => i === 0));
    const { verdict } = await judge(line);
    expect(asked).toHaveLength(120);
    expect(verdict.decision?.coverage[0]).toMatchObject({ answered: 60, errors: {} });
  });
});

describe('a new version that is judged under faults', { timeout: 240_000 }, () => {
  const rows = yesRows(24);
  const changed = reworded(rows, (i) => i % 8 === 0);

  async function upToSecondRun() {
    const line = await openLine();
    await line.publish(rows);
    await judge(line);
    await line.publish(changed);
    return { line, runId: await line.plan() };
  }

  it('gives the same evidence after a crash between any two calls', async () => {
    const clean = await upToSecondRun();
    clean.line.world.crash.calls = 0;
    await clean.line.world.settle();
    const { calls } = clean.line.world.crash;
    const expected = await evidenceOf(clean.line.world, clean.runId);
    expect(expected.reuse?.map((arm) => arm.rows)).toEqual([21, 21]);
    expect(calls).toBeGreaterThan(80);
    for (const at of crashPoints(calls, 9)) {
      const { line, runId } = await upToSecondRun();
      line.world.crash.calls = 0;
      line.world.crash.in = at;
      await line.world.settle();
      expect({ at, ...(await evidenceOf(line.world, runId)) }).toEqual({ at, ...expected });
    }
  });

  it('gives the same evidence where each shard is delivered twice at the same time', async () => {
    const clean = await upToSecondRun();
    await clean.line.world.settle();
    const { line, runId } = await upToSecondRun();
    const bodies = line.world.queues.infer.splice(0);
    await Promise.all([...bodies, ...bodies].map((body) => line.world.infer(body)));
    for (const body of bodies) await line.world.infer(body, { receiveCount: 2 });
    await line.world.settle();
    expect(await evidenceOf(line.world, runId)).toEqual(await evidenceOf(clean.line.world, clean.runId));
    expect(line.asked['2']?.length).toBeLessThanOrEqual(6);
  });
});
