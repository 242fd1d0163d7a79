import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { evidenceOf, reworded } from '#support/dataset-line.ts';
import { Crash, labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import { seededRandom } from '#support/seeded-random.ts';

type Fields = Readonly<Record<string, unknown>>;

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.2 }] };
const rows = yesRows(60);

interface Asked {
  readonly model: string;
  readonly row: string;
  /** How often this model was asked this row before. */
  readonly before: number;
}

/** A world whose classifier says yes every third time that it is asked a row, and which notes what it is asked. */
async function open() {
  const world = await openWorld();
  const asked: Asked[] = [];
  const before = new Map<string, number>();
  world.answers((model, row) => {
    const key = `${model} ${row.id}`;
    const times = before.get(key) ?? 0;
    before.set(key, times + 1);
    asked.push({ model, row: row.id, before: times });
    return labelled(times % 3 === 0 ? 'yes' : 'no');
  });
  let runs = 0;
  return {
    world,
    asked,
    publish: (repeats: number, { suite = {}, target = {}, of = rows }: Options = {}) =>
      world.publish({
        name: 'varied',
        rows: of,
        suite: {
          gate,
          metrics: {
            accuracy: {},
            pass: { metric: 'pass-at-k', k: 1 },
            ...(repeats > 1 && { both: { metric: 'pass-hat-k', k: 2 }, flakiness: {} }),
          },
          ...suite,
        },
        target: { repeats, immutable: true, concurrency: 4, ...target },
      }),
    async plan(baseline: string | null = '1'): Promise<string> {
      world.clock.ms += 60_000;
      asked.length = 0;
      runs += 1;
      const detail = {
        subject: 'varied',
        version: '2',
        deploymentId: `${runs}`,
        ...(baseline && { baseline }),
      };
      const record = await world.plan('Model Registered', detail, `event-${runs}`);
      return record.matches[0]?.runId ?? '';
    },
  };
}

interface Options {
  readonly suite?: Fields;
  readonly target?: Fields;
  readonly of?: readonly Row[];
}

async function verdictOf(world: World, runId: string) {
  await world.settle();
  return (await world.verdict(runId))!;
}

const estimateOf = (verdict: Awaited<ReturnType<typeof verdictOf>>, metric: string) =>
  verdict.decision?.metrics?.find((found) => found.metric === metric && found.slice === 'all')?.candidate
    .estimate;

describe('a target that is asked each row several times', { timeout: 120_000 }, () => {
  it('is judged by its first answers, and by all of them where a metric reads repeats', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(4);
    const verdict = await verdictOf(world, await plan());
    expect(asked.length).toBe(4 * 2 * 60);
    for (const { id } of rows) {
      expect(asked.filter(({ row, model }) => row === id && model === '2').length).toBe(4);
    }
    expect(verdict.rows).toBe(60);
    expect(verdict.decision?.coverage[0]).toMatchObject({ rows: 60, answered: 60, errors: {} });
    // Of yes, no, no, yes: two right, of which one pair in six is right twice and four differ.
    expect(estimateOf(verdict, 'accuracy')).toBe(1);
    expect(estimateOf(verdict, 'pass')).toBeCloseTo(1 / 2, 12);
    expect(estimateOf(verdict, 'both')).toBeCloseTo(1 / 6, 12);
    expect(estimateOf(verdict, 'flakiness')).toBeCloseTo(4 / 6, 12);
    expect(verdict.cost.arms.map(({ calls, microUsd }) => [calls, microUsd])).toEqual([
      [240, 2_400],
      [240, 2_400],
    ]);
    expect(verdict.notes[0]).toMatch(/^Each row was asked 4 times/);
  });

  it('is asked side by side with its baseline, a repeat of all rows of a part after the other', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(3, { target: { concurrency: 1 } });
    const runId = await plan();
    await world.settle();
    for (let i = 0; i < asked.length; i += 2) {
      expect(asked[i]!.row).toBe(asked[i + 1]!.row);
      expect([asked[i]!.model, asked[i + 1]!.model]).toEqual(['2', '1']);
    }
    const run = (await world.ports.runs.get(runId))!;
    const { dataset } = await world.ports.definitions.manifest(run.manifest);
    const { blocks } = await world.ports.definitions.datasetIndex(dataset.version);
    const candidate = asked.filter(({ model }) => model === '2').map(({ before }) => before);
    expect(candidate).toEqual(blocks.flatMap((block) => [0, 1, 2].flatMap((r) => Array(block.rows).fill(r))));
  });

  it('comes to the same evidence whether its parts are told or looked up, and delivered twice', async () => {
    const { world, publish, plan } = await open();
    await publish(3, { target: { immutable: false }, suite: { shardRows: 128 } });
    const first = await plan();
    await world.drain('infer');
    const told = world.queues.score.map((body) => JSON.parse(body) as { parts?: unknown[][][] });
    // One list of parts for each repeat of each arm.
    expect(new Set(told.flatMap(({ parts }) => parts!.map((block) => block.length)))).toEqual(new Set([6]));
    const expected = await verdictOf(world, first);

    const other = await open();
    await other.publish(3, { target: { immutable: false }, suite: { shardRows: 128 } });
    const second = await other.plan();
    const shards = [...other.world.queues.infer];
    await other.world.drain('infer');
    for (const body of shards) await other.world.infer(body, { receiveCount: 2 });
    for (const [i, body] of other.world.queues.score.entries()) {
      const { parts, ...untold } = JSON.parse(body) as Fields;
      other.world.queues.score[i] = JSON.stringify(untold);
    }
    const got = await verdictOf(other.world, second);
    expect(got.decision).toEqual(expected.decision);
    expect(other.asked.length).toBe(3 * 2 * 60);
  });

  it('has fewer samples of a row where some repeats failed, and an error only where all did', async () => {
    const { world, publish, plan } = await open();
    const times = new Map<string, number>();
    world.answers((_, row) => {
      const time = (times.get(row.id) ?? 0) + 1;
      times.set(row.id, time);
      const fails = row.id === 'row-7' || (row.id === 'row-8' && time > 1);
      if (!fails) return labelled('yes');
      return { ok: false, error: { code: 'server-error', message: 'it failed' }, tries: 1, latencyMs: 1 };
    });
    await publish(3);
    const verdict = await verdictOf(world, await plan(null));
    const [coverage] = verdict.decision!.coverage;
    expect(coverage).toMatchObject({ answered: 59, errors: { 'server-error': 1 } });
    const notScored = Object.fromEntries(
      coverage!.metrics.map(({ metric, notScored: why }) => [metric, why]),
    );
    expect(notScored).toMatchObject({
      accuracy: { error: 1 },
      pass: { error: 1 },
      both: { error: 1, 'too-few-answers': 1 },
    });
  });

  it('stops at its budget, and is incomplete with the rows that it came to', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(3, { suite: { budget: { maxUsd: 0.001 } }, target: { concurrency: 1 } });
    const verdict = await verdictOf(world, await plan(null));
    expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'budget' } });
    expect(asked.length).toBeGreaterThanOrEqual(100);
    expect(asked.length).toBeLessThanOrEqual(102);
    expect(verdict.decision?.coverage[0]?.answered).toBe(new Set(asked.map(({ row }) => row)).size);
  });
});

describe('stored answers of repeats', { timeout: 120_000 }, () => {
  it('serve a run that asks each row more often, which asks only for the new repeats', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(1);
    await verdictOf(world, await plan());
    expect(asked.length).toBe(120);
    await publish(4);
    const verdict = await verdictOf(world, await plan());
    expect(asked.length).toBe(3 * 120);
    expect(asked.every(({ before }) => before > 0)).toBe(true);
    expect(estimateOf(verdict, 'pass')).toBeCloseTo(1 / 2, 12);
    // A quarter of its answers, so a quarter of its rows.
    expect(verdict.reuse[0]!.rows).toBe(60 / 4);
    expect(verdict.reuse[0]!.oldestAnsweredAt).toBe('2026-11-23T12:01:00.000Z');
    const again = await verdictOf(world, await plan());
    expect(asked.length).toBe(0);
    expect(again.decision).toEqual(verdict.decision);
    expect(again.reuse.map((arm) => arm.rows)).toEqual([60, 60]);
  });

  it('pass to a new version of the dataset, each to its own repeat', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(3);
    const first = await verdictOf(world, await plan());
    await publish(3, { of: reworded(rows, (i) => i === 5) });
    const second = await verdictOf(world, await plan());
    expect(asked.map(({ row }) => row)).toEqual(Array(6).fill('row-5'));
    expect(estimateOf(second, 'both')).toBe(estimateOf(first, 'both'));
  });

  it('are held against one live answer to a block before those of a target that may change are used', async () => {
    const { world, asked, publish, plan } = await open();
    world.answers((model, row) => {
      asked.push({ model, row: row.id, before: 0 });
      return labelled('yes');
    });
    const options = { suite: { reuse: { maxAgeDays: 7 } }, target: { immutable: false } };
    await publish(3, options);
    await verdictOf(world, await plan());
    expect(asked.length).toBe(3 * 120);
    const verdict = await verdictOf(world, await plan());
    const block = asked.length / 2;
    expect(block).toBeLessThan(60);
    expect(new Set(asked.map(({ row }) => row)).size).toBe(block);
    expect(verdict.reuse.map((arm) => arm.rows)).toEqual([60, 60]);
  });

  it('are judged again up to as many as there are; for more the refusal says what to do', async () => {
    const { world, asked, publish, plan } = await open();
    await publish(3);
    const first = await plan();
    await verdictOf(world, first);
    const again = async (runId: string) => {
      const { attempt, change } = (await world.ports.runs.get(runId))!;
      const { key, kind, subject, candidate, baseline = null } = change;
      const rerunOf = { runId, attempt, change: { key, kind, subject, candidate, baseline } };
      const detail = { suite: 'varied', rejudge: true, rerunOf };
      asked.length = 0;
      const record = await world.plan('Run Requested', detail, `again-${runId}`);
      await world.settle();
      expect(asked).toEqual([]);
      return record;
    };
    await publish(2);
    const fewer = (await again(first)).matches[0]!.runId!;
    // Of yes, no: one right.
    expect(estimateOf((await world.verdict(fewer))!, 'pass')).toBeCloseTo(1 / 2, 12);
    await publish(5);
    expect(JSON.stringify(await again(fewer))).toContain(
      'Expected target.repeats of suite \\"varied\\" to be at most that of the run to judge again, 2, got 5. Rerun it instead',
    );
  });
});

describe('workers that are killed while they ask repeats', { timeout: 120_000 }, () => {
  it('pay twice for no more than a part and the calls in flight each', async () => {
    const { world, asked, publish, plan } = await open();
    const many = yesRows(600);
    await publish(4, { of: many, suite: { shardRows: 1_000 }, target: { immutable: false } });
    const random = seededRandom(5);
    let kills = 0;
    let calls = 0;
    world.answers((model, row) => {
      asked.push({ model, row: row.id, before: 0 });
      calls += 1;
      if (random() < 0.004) {
        kills += 1;
        world.crash.in = world.crash.calls + 1;
      }
      return labelled('yes');
    });
    const runId = await plan(null);
    for (let times = 0; times < 200; times += 1) {
      const body = world.queues.infer.shift();
      if (body === undefined) break;
      try {
        await world.infer(body, { receiveCount: 2 });
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        world.queues.infer.push(body);
      }
    }
    expect(kills).toBeGreaterThan(3);
    expect(calls).toBeLessThanOrEqual(4 * 600 + kills * (256 + 4));
    const verdict = await verdictOf(world, runId);
    expect(verdict.decision?.coverage[0]).toMatchObject({ answered: 600 });
    expect(estimateOf(verdict, 'both')).toBe(1);
    expect((await evidenceOf(world, runId)).rows).toBe(600);
  });
});
