import { describe, expect, it } from 'vitest';
import { crashPoints } from '#support/crash-points.ts';
import { evidenceOf, judge, judgeAgain, type Line, openLine, reworded } from '#support/dataset-line.ts';
import { yesRows } from '#support/flow-world.ts';

const reuse = { maxAgeDays: 7 };
const rows = yesRows(600).map((row, i) => ({ ...row, reference: `class ${i % 2}` }));

/** A line whose target may change, judged once in several shards. */
async function judged(suite: Readonly<Record<string, unknown>> = {}): Promise<Line> {
  const line = await openLine({ reuse, shardRows: 128, ...suite }, {});
  await line.publish(rows);
  expect((await judge(line)).calls).toEqual([600, 600]);
  return line;
}

async function firstBlockRows({ world }: Line): Promise<number> {
  const version = (await world.ports.registry.datasetVersion('line'))!;
  return (await world.ports.definitions.datasetIndex(version)).blocks[0]!.rows;
}

describe('answers of a target that may change', { timeout: 240_000 }, () => {
  it('are used while they are young, once one block that is asked again agrees', async () => {
    const line = await judged();
    const block = await firstBlockRows(line);
    const answeredAt = new Date(line.world.clock.ms).toISOString();
    line.days(6);
    const { verdict, calls } = await judge(line);
    expect(calls).toEqual([block, block]);
    const used = { rows: 600, oldestAnsweredAt: answeredAt, newestAnsweredAt: answeredAt };
    expect(verdict.reuse).toEqual([
      { arm: 'candidate', ...used },
      { arm: 'baseline', ...used },
    ]);
    expect(verdict.notes).toEqual([]);
  });

  it('are asked again when they are older than the suite allows', async () => {
    const line = await judged();
    line.days(7);
    const { verdict, calls } = await judge(line);
    expect(calls).toEqual([600, 600]);
    expect(verdict.reuse).toEqual([
      { arm: 'candidate', rows: 0 },
      { arm: 'baseline', rows: 0 },
    ]);
    line.days(6);
    expect((await judge(line)).calls[0]).toBe(await firstBlockRows(line));
  });

  it('are all asked live where the block does not agree, which the verdict says, and serve from then on', async () => {
    const line = await judged();
    const block = await firstBlockRows(line);
    line.said.wording = 'other';
    line.days(1);
    const { runId, verdict, calls } = await judge(line);
    expect(calls).toEqual([600 + block, 600 + block]);
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([0, 0]);
    expect(verdict.notes).toContain(
      `No stored answers were used: asked again, candidate gave the same output to 0 of ${block} rows, and 95 % are needed.`,
    );
    line.days(1);
    expect((await judge(line)).calls).toEqual([block, block]);
    const again = await evidenceOf(line.world, await judgeAgain(line, runId));
    expect(again.decision).toEqual(verdict.decision);
  });

  it('serve for the baseline, while a candidate without any is asked everything once', async () => {
    const line = await judged();
    const { verdict, calls } = await judge(line, '3');
    expect(calls).toEqual([600, await firstBlockRows(line)]);
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([0, 600]);
  });

  it('pass to a new version of the dataset, and are checked there', async () => {
    const line = await judged();
    await line.publish(reworded(rows, (i) => i % 100 === 0));
    const { calls } = await judge(line);
    const asked = (await firstBlockRows(line)) + 6;
    expect(calls).toEqual([asked, asked]);
  });

  it('are never used where the gate judges latency', async () => {
    const rules = [{ rule: 'at-most', metric: 'latency-mean', value: 1_000 }];
    const line = await judged({ metrics: { accuracy: {}, 'latency-mean': {} }, gate: { rules } });
    expect((await judge(line)).calls).toEqual([600, 600]);
  });

  it('give the same evidence after a crash between any two calls', async () => {
    const upToSecondRun = async (wording: string) => {
      const line = await openLine({ reuse }, {});
      await line.publish(rows.slice(0, 8));
      await judge(line);
      line.said.wording = wording;
      const runId = await line.plan();
      line.world.crash.calls = 0;
      return { world: line.world, runId };
    };
    for (const wording of ['class', 'other']) {
      const clean = await upToSecondRun(wording);
      await clean.world.settle();
      const { calls } = clean.world.crash;
      const expected = await evidenceOf(clean.world, clean.runId);
      for (const at of crashPoints(calls, 9)) {
        const { world, runId } = await upToSecondRun(wording);
        world.crash.in = at;
        await world.settle();
        expect({ wording, at, ...(await evidenceOf(world, runId)) }).toEqual({ wording, at, ...expected });
      }
    }
  });
});
