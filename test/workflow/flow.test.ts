import { describe, expect, it } from 'vitest';
import { runIdOf } from '#domain/change.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import type { Outcome } from '#workflow/target-port.ts';

const absolute = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const rows = yesRows(300);
/** More than so few rows can show: a run with this gate reads them all. */
const open = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.999 }] };

type Fields = Readonly<Record<string, unknown>>;

async function sample(name: string, suite: Fields = {}, target: Fields = {}): Promise<World> {
  const world = await openWorld();
  await world.publish({ name, rows, suite: { gate: absolute, shardRows: 128, ...suite }, target });
  return world;
}

async function register(world: World, subject: string, version: string, baseline?: string) {
  const detail = { subject, version, deploymentId: version, ...(baseline !== undefined && { baseline }) };
  const record = await world.plan('Model Registered', detail);
  return record.matches.find(({ runId }) => runId !== undefined)?.runId ?? '';
}

async function again(world: World, suite: string, runId: string, rejudge = false) {
  const run = (await world.ports.runs.get(runId))!;
  const { key, kind, subject, candidate, baseline = null } = run.change;
  const change = { key, kind, subject, candidate, baseline };
  const rerunOf = { runId, attempt: run.attempt, change };
  await world.plan('Run Requested', { suite, rejudge, rerunOf }, `again-${suite}-${runId}`);
  return runIdOf(suite, key, run.attempt + 1);
}

describe('the time of a function', () => {
  it('passes on a shard whose last calls were cut off, and scores no row as unanswered for it', async () => {
    const world = await sample('cut');
    const runId = await register(world, 'cut', '1');
    const slow = new Set(['row-7', 'row-8']);
    world.answers(async (_, row, signal) => {
      if (!slow.has(row.id)) return labelled('yes');
      await new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(new Error('aborted'));
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
      return labelled('yes');
    });
    // The time is looked at once for the end of the last calls, which is near, and then before each call.
    const bodies = world.queues.infer.splice(0);
    const results = await Promise.all(
      bodies.map((body) => {
        const looks = [15_100];
        return world.infer(body, { remainingMs: () => looks.pop() ?? 60_000 });
      }),
    );
    expect(results).toContain('passed-on');
    world.answers(() => labelled('yes'));
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict?.decision?.coverage[0]).toMatchObject({ rows: 300, answered: 300 });
  });
});

describe('money', () => {
  it('stops inside a shard once the budget is spent, and calls the run incomplete', async () => {
    const world = await sample('dear', { budget: { maxUsd: 0.0005 } }, { concurrency: 1 });
    world.answers(() => {
      world.clock.ms += 1_000;
      return labelled('yes');
    });
    const runId = await register(world, 'dear', '1');
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'budget' } });
    expect(verdict?.cost.microUsd).toBeGreaterThanOrEqual(500);
    expect(verdict?.cost.microUsd).toBeLessThan(600);
    expect(verdict?.decision?.coverage[0]?.answered).toBe((verdict?.cost.microUsd ?? 0) / 10);
    expect(world.data('Eval Verdict Issued')[0]).toMatchObject({ decidedBy: [], decidedByCount: 0 });
  });

  it('judges a run whose last answer took the last of the budget', async () => {
    const world = await sample('exact', { budget: { maxUsd: 0.003 } });
    const runId = await register(world, 'exact', '1');
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ outcome: 'pass', earlyEnd: null });
  });

  it('asks nothing more for a run that has passed its deadline', async () => {
    const world = await sample('late');
    let calls = 0;
    world.answers(() => {
      calls += 1;
      return labelled('yes');
    });
    const runId = await register(world, 'late', '1');
    const shards = world.queues.infer.splice(0);
    world.clock.ms += 3_600_000;
    await world.sweep();
    await world.settle();
    world.queues.infer.push(...shards);
    await world.settle();
    expect(calls).toBe(0);
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'deadline' }, rows: 0 });
  });

  it('counts as reused only what was stored before the run, also where a killed attempt paid for it', async () => {
    const world = await sample('shared', {}, { immutable: true });
    const runId = await register(world, 'shared', '1');
    world.clock.ms += 10;
    const bodies = [...world.queues.infer];
    for (const body of bodies) {
      world.crash.calls = 0;
      // Dies with its parts stored, before the ledger knows of them.
      world.ports.ledger.report = () => Promise.reject(new Error('killed'));
      await expect(world.infer(body)).rejects.toThrow('killed');
    }
    delete (world.ports.ledger as { report?: unknown }).report;
    await world.settle();
    expect((await world.verdict(runId))?.reuse).toEqual([{ arm: 'candidate', rows: 0 }]);
    world.clock.ms += 10;
    const second = await again(world, 'shared', runId);
    await world.settle();
    const at = '2026-11-23T12:00:00.010Z';
    expect((await world.verdict(second))?.reuse).toEqual([
      { arm: 'candidate', rows: 300, oldestAnsweredAt: at, newestAnsweredAt: at },
    ]);
  });
});

describe('what the service itself used', () => {
  it('is in the verdict and in the cost event, each function that worked for the run', async () => {
    const world = await sample('measured', { waves: [0.5, 1], gate: open });
    const runId = await register(world, 'measured', '1');
    const shards = (await world.ports.runs.get(runId))!.shardsPerWave.reduce((sum, count) => sum + count, 0);
    await world.settle();
    const { aws } = (await world.verdict(runId))!.cost;
    // Every attempt says that it ran one second at 1 GB: two for each shard, and one decision for each wave.
    const seconds = 2 * shards + 2;
    expect(aws).toContainEqual({
      service: 'Lambda',
      quantity: seconds,
      unit: 'GB-seconds',
      microUsd: Math.ceil(seconds * 13.3334),
    });
    expect(aws).toContainEqual(
      expect.objectContaining({ service: 'Lambda', unit: 'requests', quantity: seconds }),
    );
    expect(world.data('Eval Run Cost Recorded')[0]).toMatchObject({ aws });
  });
});

describe('the price of an arm', () => {
  const openai = { endpoint: 'https://api.openai.com/v1' };
  const counted = { inputTokens: 1_000, cachedInputTokens: 400, outputTokens: 200 };
  const uncounted = { inputTokens: null, outputTokens: null };
  const answered = (usage: typeof counted | typeof uncounted): Outcome => ({
    ok: true,
    answer: { output: { label: 'yes' }, latencyMs: 1, ...usage, tries: 1 },
  });

  it('is the list price where the suite has none, kept in the manifest', async () => {
    const world = await sample('listed', { prices: [] }, openai);
    world.answers((_, row) => answered(row.id === 'row-7' ? uncounted : counted));
    const runId = await register(world, 'listed', 'gpt-4o-mini');
    await world.settle();
    const run = (await world.ports.runs.get(runId))!;
    const manifest = await world.ports.definitions.manifest(run.manifest);
    expect(manifest.arms[0]?.price).toMatchObject({ source: 'genai-prices', perMillionInputTokensUsd: 0.15 });
    const verdict = await world.verdict(runId);
    // 600 × 0.15 + 400 × 0.075 + 200 × 0.6 = 240 micro-dollars a call.
    expect(verdict?.cost).toMatchObject({ microUsd: 299 * 240, unpricedCalls: 1 });
    expect(verdict?.notes).toContain(
      '1 call of arm candidate has no cost: unanswered, or answered without the counts that its price needs.',
    );
  });

  it('is unknown, and the verdict says so, where nobody lists the model', async () => {
    const world = await sample('unlisted', { prices: [] }, openai);
    world.answers(() => answered(counted));
    const runId = await register(world, 'unlisted', 'no-such-model');
    await world.settle();
    const verdict = await world.verdict(runId);
    expect(verdict?.cost).toMatchObject({ microUsd: 0, unpricedCalls: 300 });
    expect(verdict?.notes).toContain('300 calls of arm candidate have no price: add prices: in suite.yaml.');
  });

  it('stays what it was frozen as when stored answers are judged again', async () => {
    const world = await sample('rejudged', { prices: [] }, openai);
    world.answers(() => answered(counted));
    const first = await register(world, 'rejudged', 'o3');
    await world.settle();
    await world.publish({
      name: 'rejudged',
      rows,
      suite: { gate: absolute, shardRows: 128 },
      target: openai,
    });
    const second = await again(world, 'rejudged', first, true);
    await world.settle();
    const prices = await Promise.all(
      [first, second].map(async (runId) => {
        const run = (await world.ports.runs.get(runId))!;
        return (await world.ports.definitions.manifest(run.manifest)).arms[0]?.price?.source;
      }),
    );
    expect(prices).toEqual(['genai-prices', 'genai-prices']);
  });
});

describe('doing a run again', () => {
  it('holds the candidate against the same baseline, though it is the champion by now', async () => {
    const world = await sample('promoted');
    await register(world, 'promoted', '1');
    await world.settle();
    const runId = await register(world, 'promoted', '2');
    await world.settle();
    expect((await world.ports.baselines.champion('promoted', 'promoted'))?.version).toBe('2');
    const second = await again(world, 'promoted', runId);
    await world.settle();
    expect((await world.verdict(second))?.baseline).toEqual({ from: 'champion', version: '1' });
  });

  it('reruns each suite of a change, and decides the change by the newest attempts of all', async () => {
    const world = await openWorld();
    const triggers = [{ change: 'model', subject: 'both' }];
    for (const name of ['left', 'right'])
      await world.publish({ name, rows, suite: { triggers, gate: absolute } });
    world.answers((model) => labelled(model === '1' ? 'no' : 'yes'));
    await world.plan('Model Registered', { subject: 'both', version: '1', deploymentId: 'd' });
    await world.settle();
    expect(world.data('Eval Change Decided').at(-1)).toMatchObject({ outcome: 'fail' });
    world.answers(() => labelled('yes'));
    for (const suite of ['left', 'right']) {
      const [run] = await world.ports.runs.ofSuite(suite, 1);
      const second = await again(world, suite, run!.runId);
      await world.settle();
      expect(await world.verdict(second)).toMatchObject({ outcome: 'pass', attempt: 2 });
      const decided = world.data('Eval Change Decided').at(-1);
      expect(decided).toMatchObject({ outcome: suite === 'left' ? 'fail' : 'pass' });
      expect(decided?.suites).toHaveLength(2);
    }
  });

  it('judges the errors of the run that asked, not holes, when its answers are judged again', async () => {
    const gate = { rules: [{ rule: 'at-most', metric: 'error-rate', value: 0.9 }], minimumCoverage: 0.1 };
    const world = await sample('erring', { metrics: { accuracy: {}, 'error-rate': {} }, gate });
    world.answers((_, { id }) =>
      id.endsWith('3')
        ? { ok: false, error: { code: 'server-error', message: 'it failed' }, tries: 1, latencyMs: 1 }
        : labelled('yes'),
    );
    const first = await register(world, 'erring', '1');
    await world.settle();
    const second = await again(world, 'erring', first, true);
    await world.settle();
    const third = await again(world, 'erring', second, true);
    await world.settle();
    for (const runId of [first, second, third]) {
      expect((await world.verdict(runId))?.decision?.coverage[0]?.errors).toEqual({ 'server-error': 30 });
    }
  });
});

describe('what a change asks', () => {
  it('refuses versions with the names of what every object inherits', async () => {
    const world = await sample('hostile', {}, { versions: { '1': 'good' } });
    for (const version of ['__proto__', 'constructor', 'toString']) {
      const { matches } = await world.plan('Model Registered', {
        subject: 'hostile',
        version,
        deploymentId: version,
      });
      expect(matches[0]?.runId).toBeUndefined();
      expect(matches[0]?.reason).toContain('Expected a version that suite "hostile" knows (1)');
    }
    expect(await world.ports.runs.unfinished()).toEqual([]);
  });

  it('takes no text that would not fit in its own events, or that could move a terminal', async () => {
    const world = await sample('loud');
    for (const version of ['x'.repeat(70_000), 'new\u001b[2J']) {
      const record = await world.plan('Model Registered', { subject: 'loud', version, deploymentId: 'd' });
      expect(record).toMatchObject({ recognition: 'invalid', matches: [] });
      expect(record.reasons.join()).toMatch(/change\.candidate: expected text/);
      expect(record.reasons.join().length).toBeLessThan(500);
    }
  });

  it('keeps a refusal, though the same change comes again when it could be judged', async () => {
    const world = await sample('fixed', {}, { versions: { '1': 'good' } });
    await register(world, 'fixed', '2');
    const [decided] = world.data('Eval Change Decided');
    expect(decided).toMatchObject({ outcome: 'incomplete' });
    await world.publish({ name: 'fixed', rows, target: { versions: { '1': 'good', '2': 'better' } } });
    expect(await register(world, 'fixed', '2')).toBe('');
    expect(world.ids('Eval Change Decided')).toHaveLength(1);
  });

  it('opens the runs that the first delivery promised, though a suite asks for something else by now', async () => {
    const world = await sample('moved');
    const { runs } = world.ports;
    const get = runs.get.bind(runs);
    runs.get = () => Promise.reject(new Error('killed'));
    await expect(register(world, 'moved', '1')).rejects.toThrow('killed');
    runs.get = get;
    await world.publish({
      name: 'moved',
      rows,
      suite: { triggers: [{ change: 'model', subject: 'other' }], gate: absolute },
    });
    expect(await register(world, 'moved', '1')).toMatch(/^run_/);
    await world.settle();
    expect(world.ids('Eval Change Decided')).toHaveLength(1);
  });

  it('opens the runs of the other suites where one cannot be opened now', async () => {
    const world = await openWorld();
    const triggers = [{ change: 'model', subject: 'both' }];
    for (const name of ['alpha', 'beta'])
      await world.publish({
        name,
        rows: yesRows(name === 'alpha' ? 100 : 200),
        suite: { triggers, gate: absolute },
      });
    const index = await world.ports.registry.datasetVersion('alpha');
    world.objects.objects.delete(`datasets/${index}/index.json`);
    await expect(
      world.plan('Model Registered', { subject: 'both', version: '1', deploymentId: 'd' }),
    ).rejects.toThrow('index.json');
    expect(await world.ports.runs.ofSuite('beta', 1)).toHaveLength(1);
  });

  it('has no baseline where its name stands for the same target', async () => {
    const world = await sample('alias', {}, { versions: { '1': 'good', stable: 'good' } });
    const runId = await register(world, 'alias', '1', 'stable');
    await world.settle();
    expect((await world.verdict(runId))?.baseline).toEqual({ from: 'none', version: null });
  });
});

describe('cancelling', () => {
  it('tells that the run is being cancelled, and ends it under one event whoever asks how often', async () => {
    const world = await sample('cancelled');
    const runId = await register(world, 'cancelled', '1');
    const reason = `wrong \u001b[2J${'x'.repeat(80_000)}`;
    await world.plan('Run Cancel Requested', { runId, by: 'ada', reason }, 'cancel-1');
    await world.plan('Run Cancel Requested', { runId, by: 'bob', reason: 'me too' }, 'cancel-2');
    await world.settle();
    const states = world
      .data('Eval Run State Change')
      .map(({ previousState, state }) => [previousState, state]);
    expect(states).toContainEqual(['running', 'cancelling']);
    expect(states.at(-1)).toEqual(['cancelling', 'ended']);
    expect(world.ids('Eval Run State Change')).toHaveLength(3);
    const verdict = await world.verdict(runId);
    expect(verdict).toMatchObject({ outcome: 'incomplete', earlyEnd: { reason: 'cancelled' } });
    expect(verdict?.headline).toContain('cancelled by ada: wrong ');
    expect(await world.ports.runs.unfinished()).toEqual([]);
  });

  it('answers a request for what is no run', async () => {
    const world = await openWorld();
    const record = await world.plan('Run Cancel Requested', {
      runId: 'x'.repeat(3_000),
      by: 'ada',
      reason: 'no',
    });
    expect(record.reasons[0]).toContain('Expected a run that was opened');
  });
});

describe('the sweep', () => {
  it('sends nothing again while a run leaves marks, and what is missing once it leaves none', async () => {
    const world = await sample('long');
    const runId = await register(world, 'long', '1');
    const shards = world.queues.infer.splice(0);
    for (const shard of shards.slice(1)) {
      world.clock.ms += 50_000;
      await world.infer(shard);
      await world.drain('score');
      expect(await world.sweep()).toMatchObject({ mended: 0 });
    }
    world.clock.ms += 50_000;
    expect(await world.sweep()).toMatchObject({ mended: 0 });
    world.clock.ms += 50_000;
    expect(await world.sweep()).toMatchObject({ mended: 1 });
    expect(world.queues.infer).toHaveLength(1);
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ outcome: 'pass', rows: 300 });
  });

  it('mends the other runs where one cannot be mended', async () => {
    const world = await sample('swept');
    const first = await register(world, 'swept', '1');
    await register(world, 'swept', '2');
    world.queues.infer.length = 0;
    const run = (await world.ports.runs.get(first))!;
    world.objects.objects.delete(`manifests/${run.manifest}.json`);
    world.forget();
    world.clock.ms += 120_000;
    expect(await world.sweep()).toMatchObject({ open: 2, mended: 1, failed: [{ runId: first }] });
    expect(world.queues.infer.length).toBeGreaterThan(0);
  });

  it('leaves a decision alone that comes late for an earlier wave, however much is spent', async () => {
    const world = await sample('waves', { waves: [0.5, 1], gate: open, budget: { maxUsd: 0.002 } });
    const runId = await register(world, 'waves', '1');
    await world.drain('infer');
    await world.drain('score');
    const [early] = world.queues.decide;
    await world.drain('decide');
    await world.drain('infer');
    world.queues.decide.push(early!);
    await world.drain('decide');
    expect(await world.verdict(runId)).toBeNull();
    await world.settle();
    expect(await world.verdict(runId)).toMatchObject({ rows: 300, earlyEnd: { reason: 'budget' } });
  });
});
