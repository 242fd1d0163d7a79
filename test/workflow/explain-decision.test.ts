import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { RowLosses } from '#domain/triage/row-losses.ts';
import { encodeScores } from '#support/encode-scores.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';
import { readRowLosses } from '#workflow/read-row-losses.ts';

/** German long rows of documents are where the candidate of the tests loses. */
const rows: readonly Row[] = Array.from({ length: 600 }, (_, i) => ({
  id: `row-${i}`,
  input: `question ${i}`,
  reference: 'yes',
  slices: { lang: i % 6 === 0 ? 'de' : 'en', length: i % 2 === 0 ? 'long' : 'short' },
  cluster: `doc-${Math.floor(i / 2)}`,
}));
const lost = (row: { readonly id: string }) => Number(row.id.slice(4)) % 6 === 0;

async function judged(gate: object, wrong: (row: { readonly id: string }) => boolean) {
  const world = await openWorld();
  await world.publish({
    name: 'faq',
    rows,
    suite: { gate, shardRows: 128, metrics: { accuracy: {}, 'error-rate': {} } },
    target: { parameters: { temperature: 0 } },
  });
  const first = await register(world, '1');
  await world.settle();
  world.answers((model, row) => labelled(model === '2' && wrong(row) ? 'no' : 'yes'));
  world.clock.ms += 60_000;
  const second = await register(world, '2');
  await world.settle();
  return { world, first, second, verdict: (await world.verdict(second))! };
}

async function register(world: World, version: string): Promise<string> {
  const detail = { subject: 'faq', version, deploymentId: version };
  const { matches } = await world.plan('Model Registered', detail, `event-${version}`);
  return matches.find(({ runId }) => runId !== undefined)!.runId!;
}

const absolute = { rule: 'at-least', metric: 'accuracy', value: 0.5 };

describe('a run that fails', () => {
  const rules = [
    { rule: 'no-worse-slice', metric: 'accuracy', worst: 'lang', margin: 0.05 },
    {
      rule: 'non-inferior',
      metric: 'accuracy',
      margin: 0.2,
      slice: { lang: 'de', length: 'long' },
      severity: 'warn',
    },
    { rule: 'coverage', metric: 'accuracy', value: 0.99 },
    absolute,
  ];

  let run: Awaited<ReturnType<typeof judged>>;
  beforeAll(async () => {
    run = await judged({ rules }, lost);
  });

  it('names the rows, slices and clusters that carry the loss, and what is new since the last pass', () => {
    const { world, first, verdict } = run;
    expect(verdict).toMatchObject({ outcome: 'fail', schemaVersion: '1.3' });
    expect(verdict.decision!.decidedBy).toEqual(['no-worse-slice accuracy lang=*']);

    const alert = verdict.decision!.alerts.find(({ slice }) => slice === 'lang=de')!;
    expect(alert.tellingRows).toHaveLength(10);
    expect(alert.tellingRows!.every((id) => lost({ id }))).toBe(true);

    const triage = verdict.triage!;
    expect(triage).toMatchObject({ rowsRead: 600, lastPass: { runId: first } });
    expect(triage.losses[0]!.slices[0]).toMatchObject({ slice: 'lang=de', lossShare: 1 });
    expect(triage.losses[0]!.slices[0]!.rowShare).toBeCloseTo(1 / 6, 10);
    expect(triage.losses[0]!.clusters).toHaveLength(5);
    for (const { cluster, rows: of, improvement } of triage.losses[0]!.clusters) {
      expect([Number(cluster.slice(4)) % 3, of, improvement]).toEqual([0, 2, -1]);
    }
    expect(triage.differences.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['arms.candidate.target.model', 'arms.candidate.version']),
    );
    expect(triage.differences.map(({ path }) => path)).not.toContain(
      'arms.candidate.target.parameters.temperature',
    );

    const events = world.data('Eval Regression Detected');
    expect(events.find(({ slice }) => slice === 'lang=de')!['topRows']).toEqual(alert.tellingRows);
    // Ids alone: what rows say is nowhere.
    expect(JSON.stringify([verdict, events])).not.toContain('question ');
  });

  it('decides the same whatever is delivered again', async () => {
    const { world, second, verdict } = run;
    await world.drain('decide');
    for (const body of world.sent.filter((sent) => sent.includes('wave-complete')))
      world.queues.decide.push(body);
    await world.settle();
    expect(await world.verdict(second)).toEqual(verdict);
    expect(world.ids('Eval Regression Detected')).toHaveLength(verdict.decision!.alerts.length);
  });
});

describe('a run that passes', () => {
  it('has nothing to trace', async () => {
    const { verdict } = await judged(
      { rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.05 }, absolute] },
      () => false,
    );
    expect(verdict.outcome).toBe('pass');
    expect(verdict.triage).toBeUndefined();
  });
});

describe('an outcome that stays open', () => {
  const rules = [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.02 }, absolute];
  const few = (row: { readonly id: string }) => Number(row.id.slice(4)) % 60 === 0;

  it('is inconclusive by default', async () => {
    const { world, verdict } = await judged({ rules }, few);
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.headline).toMatch(/About \d+ rows would decide it\./);
    expect((await world.ports.baselines.champion('faq', 'faq'))!.version).toBe('1');
  });

  it('passes with a warning where the suite says so, and moves no champion', async () => {
    const { world, verdict } = await judged({ rules, inconclusive: 'pass-with-warning' }, few);
    expect(verdict.outcome).toBe('pass');
    expect(verdict.headline).toContain('Passed with a warning, since the suite lets open rules pass.');
    expect(verdict.notes.join(' ')).toContain('The champion stays');
    expect((await world.ports.baselines.champion('faq', 'faq'))!.version).toBe('1');
    expect(world.data('Eval Verdict Issued').at(-1)).toMatchObject({
      outcome: 'pass',
      warning: verdict.decision!.warning,
      decidedBy: [{ id: 'non-inferior accuracy', decision: 'inconclusive' }],
    });
    expect(world.data('Eval Change Decided').at(-1)).toMatchObject({
      outcome: 'pass',
      suites: [{ suite: 'faq', outcome: 'pass', withWarning: true }],
    });
  });
});

describe('score files', () => {
  it('of the deployment before tell of all rows alone', async () => {
    const bytes = encodeScores(
      [
        { id: 'a', candidate: 0, baseline: 1 },
        { id: 'b', candidate: 1, baseline: 1 },
      ],
      { withRowColumns: false },
    );
    const views = [
      { metric: 'accuracy', slice: 'all', sign: 1 },
      { metric: 'accuracy', slice: 'lang=de', sign: 1 },
    ] as const;
    const losses = new RowLosses(views, []);
    const scored = { suite: 's', runId: 'r', shards: [1, 0], candidate: 'candidate', baseline: 'baseline' };
    await readRowLosses(scored, losses, {
      get: async (key) => (key.endsWith('shard-000000.parquet') ? bytes : null),
    });
    expect(views.map((view) => losses.tellingRows(view))).toEqual([['a'], []]);
    // The other shard's file is not there, and is not told of.
    expect(losses.rows).toBe(2);
  });
});
