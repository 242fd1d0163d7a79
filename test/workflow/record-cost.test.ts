import { parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, it } from 'vitest';
import { decodeFocusCsv } from '#contracts/focus/focus-csv.ts';
import { focusProblems } from '#contracts/focus/validate-focus-row.ts';
import { prefixes } from '#contracts/storage.ts';
import { Crash, labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

const ROWS = 300;
const EACH_MICRO_USD = 1_000;

let world: World;

beforeEach(async () => {
  world = await openWorld();
  await world.publish({
    name: 'judge',
    rows: yesRows(ROWS),
    suite: {
      gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] },
      owner: { team: 'search' },
      tags: { 'cost-centre': 'cc-1' },
      prices: [{ served: '*', perRequestUsd: EACH_MICRO_USD / 1e6 }],
      shardRows: 128,
      promote: 'by-hand',
    },
  });
});

async function judge(version: string): Promise<string> {
  const { matches } = await world.plan('Model Registered', {
    subject: 'judge',
    version,
    deploymentId: version,
  });
  await world.settle();
  return matches.find(({ runId }) => runId !== undefined)!.runId!;
}

const costKeys = () => world.objects.list(prefixes.cost);
const rowsIn = (key: string) => decodeFocusCsv(world.objects.text(key));
const crossings = () => world.data('Eval Cost Budget Crossed');

describe('the cost files of a run', () => {
  it('hold a row per arm and hour that FOCUS allows, in the month of each, and come to what the verdict says', async () => {
    world.clock.ms = Date.parse('2026-10-31T23:50:00Z');
    let answered = 0;
    world.answers(() => {
      answered += 1;
      if (answered === 200) world.clock.ms = Date.parse('2026-11-01T00:20:00Z');
      return labelled('yes');
    });
    const runId = await judge('1');
    const verdict = (await world.verdict(runId))!;
    expect(await costKeys()).toEqual([
      `cost/csv/month=2026-10/${runId}.csv`,
      `cost/csv/month=2026-11/${runId}.csv`,
      `cost/parquet/month=2026-10/${runId}.parquet`,
      `cost/parquet/month=2026-11/${runId}.parquet`,
    ]);
    const rows = (await costKeys()).filter((key) => key.endsWith('.csv')).flatMap(rowsIn);
    for (const row of rows) expect(focusProblems(row)).toEqual([]);
    const ofArms = rows.filter(({ x_Arm }) => x_Arm !== null);
    expect(ofArms.map(({ ChargePeriodStart }) => ChargePeriodStart)).toEqual([
      '2026-10-31T23:00:00Z',
      '2026-11-01T00:00:00Z',
    ]);
    const sum = ofArms.reduce((total, { BilledCost }) => total + BilledCost, 0);
    expect(sum).toBeCloseTo((ROWS * EACH_MICRO_USD) / 1e6, 9);
    expect(verdict.cost.microUsd).toBe(ROWS * EACH_MICRO_USD);
    expect(rows.filter(({ x_Arm }) => x_Arm === null)).toHaveLength(verdict.cost.aws!.length);
  });

  it('hold the same rows as Parquet as they do as CSV', async () => {
    const runId = await judge('1');
    const [csv, parquet] = await costKeys();
    const { body } = world.objects.objects.get(parquet!)!;
    const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer;
    const times = ['BillingPeriodStart', 'BillingPeriodEnd', 'ChargePeriodStart', 'ChargePeriodEnd'];
    const texts = (await parquetReadObjects({ file })).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          times.includes(name) ? (value as Date).toISOString().replace('.000Z', 'Z') : value,
        ]),
      ),
    );
    expect(texts).toEqual(rowsIn(csv!));
    expect(texts.map(({ x_RunId }) => x_RunId)).toEqual(texts.map(() => runId));
  });

  it('are written once, however often the message comes', async () => {
    const runId = await judge('1');
    const before = await Promise.all((await costKeys()).map((key) => world.objects.text(key)));
    await world.ports.decide.send([{ runId, wave: 0, reason: 'republish' }]);
    await world.settle();
    expect(await Promise.all((await costKeys()).map((key) => world.objects.text(key)))).toEqual(before);
  });
});

describe('a bill that cannot be written', () => {
  it('keeps nobody waiting for the answer, and is written when the message comes again', async () => {
    const { objects } = world.ports;
    const refusing = { ...objects, putOnce: objects.putOnce.bind(objects) };
    let isFull = true;
    world.ports.objects = Object.assign(Object.create(objects) as typeof objects, {
      putOnce: async (...args: Parameters<typeof objects.putOnce>) => {
        if (isFull && args[0].startsWith(prefixes.cost)) throw new Error('The bucket is full.');
        return refusing.putOnce(...args);
      },
    });
    await expect(judge('1')).rejects.toThrow('The bucket is full.');
    expect(world.data('Eval Verdict Issued')).toHaveLength(1);
    expect(world.data('Eval Change Decided')).toMatchObject([{ outcome: 'pass' }]);
    const [run] = await world.ports.runs.unfinished();
    isFull = false;
    await world.ports.decide.send([{ runId: run!.runId, wave: 0, reason: 'republish' }]);
    await world.settle();
    expect(await costKeys()).toHaveLength(2);
    expect(await world.ports.runs.unfinished()).toEqual([]);
    expect(new Set(world.ids('Eval Change Decided')).size).toBe(1);
  });
});

describe('the budget of a cost centre', () => {
  const perRun = (ROWS * EACH_MICRO_USD) / 1e6;

  beforeEach(() => {
    world.ports.budgets = [
      { tag: 'cost-centre', value: 'cc-1', maxUsdPerMonth: 4 * perRun, thresholds: [0.25, 0.5, 0.75, 1] },
      { tag: 'cost-centre', value: 'cc-2', maxUsdPerMonth: 0.01, thresholds: [0.5] },
    ];
  });

  it('tells each share once a month, with what the runs came to', async () => {
    const first = await judge('1');
    const second = await judge('2');
    const told = crossings().map(({ threshold, runId, spentMicroUsd }) => ({
      threshold,
      runId,
      spentMicroUsd,
    }));
    const atLeast = (runs: number) => expect.toSatisfy((spent: number) => spent >= runs * perRun * 1e6);
    expect(told).toEqual([
      { threshold: 0.25, runId: first, spentMicroUsd: atLeast(1) },
      { threshold: 0.5, runId: second, spentMicroUsd: atLeast(2) },
    ]);
    expect(crossings()[0]).toMatchObject({ tag: 'cost-centre', value: 'cc-1', month: '2026-11' });
    world.clock.ms = Date.parse('2026-12-01T10:00:00Z');
    await judge('3');
    expect(crossings().slice(2)).toMatchObject([{ threshold: 0.25, month: '2026-12' }]);
  });

  it('tells all shares that one run has reached', async () => {
    world.ports.budgets = [{ ...world.ports.budgets[0]!, maxUsdPerMonth: perRun / 2 }];
    await judge('1');
    expect(crossings().map(({ threshold }) => threshold)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('counts a run once, and tells nothing again where its message comes again', async () => {
    const runId = await judge('1');
    const issued = (await world.ports.runs.verdict(runId))!;
    const month = { tag: 'cost-centre', value: 'cc-1', month: issued.issuedAt.slice(0, 7) };
    const before = await world.ports.costBudgets.count(month, runId, 999_999_999);
    expect(await world.ports.costBudgets.count(month, runId, 999_999_999)).toBe(before);
    expect(crossings()).toHaveLength(1);
  });

  it.each(['count', 'cross', 'markTold'] as const)(
    'is told as it was first reached where the process dies at %s',
    async (step) => {
      const { costBudgets } = world.ports;
      let died = false;
      world.ports.costBudgets = new Proxy(costBudgets, {
        get(target, name) {
          const member = Reflect.get(target, name) as (...args: unknown[]) => unknown;
          return (...args: unknown[]) => {
            if (name === step && !died) {
              died = true;
              throw new Crash(`before ${step}`);
            }
            return member.apply(target, args);
          };
        },
      });
      const runId = await judge('1');
      expect(died).toBe(true);
      expect(world.ids('Eval Cost Budget Crossed')).toHaveLength(1);
      expect(new Set(crossings().map((data) => JSON.stringify(data))).size).toBe(1);
      expect(crossings()[0]).toMatchObject({ threshold: 0.25, runId });
      expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'ended' });
      expect(await costKeys()).toHaveLength(2);
    },
  );

  it('is told by a later run where the one that reached it never could', async () => {
    const { events } = world.ports;
    world.ports.events = {
      publish: async (outgoing) => {
        if (outgoing[0]?.detailType === 'Eval Cost Budget Crossed') throw new Crash('before it is told');
        return events.publish(outgoing);
      },
    };
    const { matches } = await world.plan('Model Registered', {
      subject: 'judge',
      version: '1',
      deploymentId: '1',
    });
    await world.drain('infer');
    await world.drain('score');
    await expect(world.drain('decide')).rejects.toThrow('before it is told');
    world.ports.events = events;
    await judge('2');
    expect(crossings().map(({ threshold, runId }) => `${threshold} ${runId}`)[0]).toBe(
      `0.25 ${matches[0]?.runId}`,
    );
  });
});
