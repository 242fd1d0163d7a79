import { describe, expect, it } from 'vitest';
import { crashPoints } from '#support/crash-points.ts';
import { evidenceOf, judge, judgeAgain, type Line, openLine, reworded } from '#support/dataset-line.ts';
import { yesRows } from '#support/flow-world.ts';

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
    line.said.wording = 'other';
    line.days(61);
    const { runId } = await judge(line);
    line.said.wording = 'third';
    line.days(61);
    await judge(line);
    const again = await evidenceOf(line.world, await judgeAgain(line, runId));
    expect(again.decision).toEqual((await evidenceOf(line.world, runId)).decision);
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
    for (const at of crashPoints(calls, 9)) {
      const { world, runId } = await upToRenewal();
      world.crash.in = at;
      await world.settle();
      expect({ at, ...(await evidenceOf(world, runId)) }).toEqual({ at, ...expected });
    }
  });
});
