import { describe, expect, it } from 'vitest';
import { runIdOf } from '#domain/change.ts';
import { evidenceOf, judge, type Line, openLine, reworded } from '#support/dataset-line.ts';
import { labelled, yesRows } from '#support/flow-world.ts';

const rows = yesRows(40);

/** Answers are kept for 90 days in the world of a test, so they are used for 60. */
async function judged(): Promise<Line> {
  const line = await openLine();
  await line.publish(rows);
  expect((await judge(line)).calls).toEqual([40, 40]);
  return line;
}

describe('stored answers', { timeout: 120_000 }, () => {
  it('are used until 30 days before they are deleted, and then asked again', async () => {
    const line = await judged();
    line.days(59);
    expect((await judge(line)).calls).toEqual([0, 0]);
    line.days(1);
    const { verdict, calls } = await judge(line);
    expect(calls).toEqual([40, 40]);
    expect(verdict.decision?.coverage[0]).toMatchObject({ answered: 40 });
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([0, 0]);
    line.days(59);
    expect((await judge(line)).calls).toEqual([0, 0]);
  });

  it('keep their age when they pass to another version', async () => {
    const line = await judged();
    line.days(50);
    await line.publish(reworded(rows, (i) => i < 4));
    expect((await judge(line)).calls).toEqual([4, 4]);
    line.days(11);
    expect((await judge(line)).calls).toEqual([36, 36]);
    await line.publish(reworded(rows, (i) => i < 4, 'again'));
    expect((await judge(line)).calls).toEqual([4, 4]);
  });

  it('are the ones that the run had when it is judged again', async () => {
    const line = await judged();
    const { world } = line;
    world.answers(() => labelled('yes'));
    line.days(61);
    const runId = await line.plan();
    await world.settle();
    const run = (await world.ports.runs.get(runId))!;
    const { key, kind, subject, candidate, baseline = null } = run.change;
    const rerunOf = { runId, attempt: 1, change: { key, kind, subject, candidate, baseline } };
    await world.plan('Run Requested', { suite: 'line', rejudge: true, rerunOf }, 'again');
    await world.settle();
    const again = await evidenceOf(world, runIdOf('line', key, 2));
    expect(again.decision).toEqual((await evidenceOf(world, runId)).decision);
    expect(again.decision?.metrics).not.toEqual([]);
  });

  it('are asked again with the same evidence after a crash between any two calls', async () => {
    const upToRenewal = async () => {
      const line = await openLine();
      await line.publish(rows.slice(0, 3));
      await judge(line);
      line.days(61);
      const runId = await line.plan();
      line.world.crash.calls = 0;
      return { world: line.world, runId };
    };
    const clean = await upToRenewal();
    await clean.world.settle();
    const { calls } = clean.world.crash;
    const expected = await evidenceOf(clean.world, clean.runId);
    for (let at = 1; at <= calls; at += 1) {
      const { world, runId } = await upToRenewal();
      world.crash.in = at;
      await world.settle();
      expect({ at, ...(await evidenceOf(world, runId)) }).toEqual({ at, ...expected });
    }
  });
});
