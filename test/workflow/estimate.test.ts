import { describe, expect, it } from 'vitest';
import { type Manifest, manifestSchema } from '#domain/manifest.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';
import type { Outcome } from '#workflow/target-port.ts';

const rows = yesRows(300);
const absolute = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const byToken = { served: '*', perMillionInputTokensUsd: 2, perMillionOutputTokensUsd: 10 };

type Fields = Readonly<Record<string, unknown>>;

async function sample(name: string, suite: Fields = {}, target: Fields = {}): Promise<World> {
  const world = await openWorld();
  await world.publish({ name, rows, suite: { gate: absolute, shardRows: 128, ...suite }, target });
  return world;
}

async function register(world: World, subject: string, version: string) {
  const record = await world.plan('Model Registered', { subject, version, deploymentId: version }, version);
  return record.matches[0]!;
}

async function manifestOf(world: World, runId: string): Promise<Manifest> {
  return world.ports.definitions.manifest((await world.ports.runs.get(runId))!.manifest);
}

function answered(
  usage: { readonly inputTokens: number; readonly outputTokens: number },
  more = {},
): Outcome {
  return {
    ok: true,
    answer: { output: { label: 'yes' }, latencyMs: 1, tries: 1, ...usage, ...more },
  };
}

describe('the estimate of a run', () => {
  it('is frozen before the first call: from the dataset at first, then as the last run took', async () => {
    const world = await sample('told', { prices: [byToken] });
    world.answers(() => answered({ inputTokens: 50, outputTokens: 3 }));
    const { runId: first = '' } = await register(world, 'told', '1');
    const guess = (await manifestOf(world, first)).estimate!;
    expect(guess.basis).toEqual({ kind: 'dataset', rowsRead: expect.any(Number) });
    await world.settle();
    const spent = (await world.verdict(first))!.cost;
    expect(spent).toMatchObject({
      microUsd: 300 * 130,
      estimatedMicroUsd: guess.microUsd?.expected,
      estimatedBetweenMicroUsd: [guess.microUsd?.low, guess.microUsd?.high],
    });
    world.clock.ms += 60_000;
    const { runId: second = '' } = await register(world, 'told', '2');
    const { estimate } = await manifestOf(world, second);
    expect(estimate?.basis).toMatchObject({ kind: 'last-run', runId: first });
    // The champion is asked again beside the candidate, since its target may change under its name.
    expect(
      estimate?.arms.map(({ arm, calls, microUsd }) => [arm, calls.expected, microUsd?.expected]),
    ).toEqual([
      ['candidate', 300, 300 * 130],
      ['baseline', 300, 300 * 130],
    ]);
    await world.settle();
    const { cost } = (await world.verdict(second))!;
    expect(cost).toMatchObject({ microUsd: 600 * 130, estimatedMicroUsd: 600 * 130 });
  });

  it('leaves out what stored answers of the last run serve', async () => {
    const world = await sample('stored', {}, { immutable: true });
    await register(world, 'stored', '1');
    await world.settle();
    world.clock.ms += 60_000;
    const { runId = '' } = await register(world, 'stored', '2');
    const { estimate } = await manifestOf(world, runId);
    await world.settle();
    const { cost, reuse } = (await world.verdict(runId))!;
    expect(reuse.map((arm) => arm.rows)).toEqual([0, 300]);
    expect(estimate?.arms.map((arm) => arm.calls.expected)).toEqual([300, 0]);
    expect(cost.microUsd).toBe(300 * 10);
    expect(cost.estimatedBetweenMicroUsd).toEqual([300 * 10, 300 * 10]);
  });

  it('passes over runs that asked nothing, and what has no verdict yet', async () => {
    const world = await sample('idle', {}, { immutable: true });
    const { runId: asked } = await register(world, 'idle', '1');
    await world.settle();
    for (const token of ['a', 'b']) {
      world.clock.ms += 60_000;
      await world.plan('Run Requested', { suite: 'idle', candidate: '1', token }, token);
      await world.settle();
    }
    world.clock.ms += 60_000;
    await register(world, 'idle', '2');
    world.clock.ms += 60_000;
    const { runId = '' } = await register(world, 'idle', '3');
    expect((await manifestOf(world, runId)).estimate?.basis).toMatchObject({
      kind: 'last-run',
      runId: asked,
    });
  });

  it('falls back on the dataset where the last verdict is gone: no run is kept from its start', async () => {
    const world = await sample('gone');
    const { runId: first = '' } = await register(world, 'gone', '1');
    await world.settle();
    const { key } = (await world.ports.runs.verdict(first))!;
    const { get } = world.ports.objects;
    world.ports.objects.get = (wanted) =>
      wanted === key ? Promise.reject(new Error('AccessDenied')) : get.call(world.objects, wanted);
    world.clock.ms += 60_000;
    const { runId = '' } = await register(world, 'gone', '2');
    expect((await manifestOf(world, runId)).estimate?.basis.kind).toBe('dataset');
  });

  it('is missing in manifests of before, and then in their verdicts', async () => {
    const world = await sample('older');
    const { runId = '' } = await register(world, 'older', '1');
    const { estimate, ...older } = await manifestOf(world, runId);
    expect(estimate).toBeDefined();
    expect(manifestSchema.parse(older)).toEqual(older);
    world.ports.definitions.manifest = async () => older;
    await world.settle();
    const { cost } = (await world.verdict(runId))!;
    expect(cost).not.toHaveProperty('estimatedMicroUsd');
    expect(cost.microUsd).toBe(300 * 10);
  });
});

describe('a budget', () => {
  const openai = { endpoint: 'https://api.openai.com/v1' };

  it('is told to be too small before the run starts, which starts all the same', async () => {
    const world = await sample('small', { budget: { maxUsd: 0.0015 } });
    const { runId = '' } = await register(world, 'small', '1');
    const { estimate } = await manifestOf(world, runId);
    expect(estimate?.notes).toEqual([
      'The run is expected to exceed budget.maxUsd, $0.0015, which pays for about 50 % of it: a run that reaches it ends incomplete.',
    ]);
    expect(world.queues.infer).not.toHaveLength(0);
  });

  it('keeps a run from starting whose calls would not count against it, and says what to do', async () => {
    const world = await sample('unbound', { prices: [], budget: { maxUsdPerDay: 5 } }, openai);
    const match = await register(world, 'unbound', 'no-such-model');
    expect(match.runId).toBeUndefined();
    expect(match.reason).toBe(
      'Expected a price of "no-such-model" (arm candidate), since suite "unbound" has a budget, found none: its calls would not count against it. Add one under prices: in suite.yaml (perRequestUsd: 0 where it costs nothing) or remove budget:, publish, and ask again.',
    );
    expect(world.queues.infer).toEqual([]);
    expect(world.data('Eval Change Decided')).toMatchObject([{ outcome: 'incomplete' }]);
    // Others of the suite have a price.
    expect((await register(world, 'unbound', 'gpt-4o-mini')).runId).toBeDefined();
  });

  it('is kept by a price of nothing', async () => {
    const free = [{ served: '*', perRequestUsd: 0 }];
    const world = await sample('free', { prices: free, budget: { maxUsd: 1 } }, openai);
    const { runId = '' } = await register(world, 'free', 'no-such-model');
    await world.settle();
    expect((await world.verdict(runId))?.cost).toMatchObject({
      microUsd: 0,
      estimatedMicroUsd: 0,
      unpricedCalls: 0,
    });
  });

  it('is no matter of a run that judges stored answers again', async () => {
    const world = await sample('again', { prices: [] }, openai);
    const { runId = '' } = await register(world, 'again', 'no-such-model');
    await world.settle();
    const suite = { gate: absolute, shardRows: 128, prices: [], budget: { maxUsd: 1 } };
    await world.publish({ name: 'again', rows, suite, target: openai });
    const { change } = (await world.ports.runs.get(runId))!;
    const { key, kind, subject, candidate, baseline = null } = change;
    const rerunOf = { runId, attempt: 1, change: { key, kind, subject, candidate, baseline } };
    const record = await world.plan('Run Requested', { suite: 'again', rejudge: true, rerunOf }, 'rejudge');
    const rejudged = record.matches.find((match) => match.runId !== undefined)?.runId ?? '';
    expect((await manifestOf(world, rejudged)).estimate?.microUsd).toEqual({ low: 0, expected: 0, high: 0 });
  });
});

describe('calls that tell no tokens', () => {
  it('are counted arm by arm, and the verdict says that their tokens are estimated', async () => {
    const world = await sample('silent', { prices: [byToken] });
    const counted = { inputTokens: 40, outputTokens: 2 };
    world.answers((_, { id }) =>
      answered(counted, id === 'row-1' || id === 'row-2' ? { tokensEstimated: true } : {}),
    );
    const { runId = '' } = await register(world, 'silent', '1');
    await world.settle();
    const { cost, notes } = (await world.verdict(runId))!;
    expect(cost.arms[0]).toMatchObject({ estimatedCalls: 2, unpricedCalls: 0, inputTokens: 300 * 40 });
    expect(notes).toContain("2 calls of arm candidate told no tokens: estimated from the texts' length.");
    const [event] = world.data('Eval Run Cost Recorded');
    expect(event).toMatchObject({ totals: { estimatedCalls: 2 }, arms: [{ estimatedCalls: 2 }] });
  });

  it('are none where all tell them, also in ledger rows of before', async () => {
    const world = await sample('telling');
    world.answers(() => labelled('yes'));
    const { runId = '' } = await register(world, 'telling', '1');
    const { entries } = world.ports.ledger;
    world.ports.ledger.entries = async (id) =>
      (await entries.call(world.ports.ledger, id)).map(({ estimatedCalls, ...older }) => older);
    await world.settle();
    const { cost, notes } = (await world.verdict(runId))!;
    expect(cost.arms[0]).toMatchObject({ calls: 300, estimatedCalls: 0 });
    expect(notes.join()).not.toContain('told no tokens');
  });
});
