import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierRunOf } from '#domain/estimate/earlier-run.ts';
import { estimateRun } from '#domain/estimate/estimate-run.ts';
import { figuresOfDataset } from '#domain/estimate/figures-of-dataset.ts';
import type { Range } from '#domain/estimate/range.ts';
import { type RunEstimate, runEstimateSchema } from '#domain/estimate/run-estimate.ts';
import type { ArmPrice, Manifest } from '#domain/manifest.ts';
import type { Row } from '#domain/row.ts';
import type { Verdict } from '#domain/verdict.ts';
import { frozenArm, frozenRun, toldVerdict } from '#support/frozen-run.ts';

const byToken: ArmPrice = {
  source: 'suite',
  served: '*',
  perMillionInputTokensUsd: 1,
  perMillionOutputTokensUsd: 4,
};
const byCall: ArmPrice = { source: 'suite', served: '*', perRequestUsd: 0.00001 };
const unpriced: ArmPrice = { source: 'none', served: 'novel' };
const memory = { infer: 1_024, score: 1_024, decide: 2_048 };

/** 200 characters each, on average. */
const rows: Row[] = [
  { id: 'a', input: 'x'.repeat(100) },
  { id: 'b', input: 'y'.repeat(300) },
];

function estimate(manifest: Manifest, last?: { verdict: Verdict; manifest: Manifest }): RunEstimate {
  const earlier = last === undefined ? null : earlierRunOf(last.verdict, last.manifest);
  const estimated = estimateRun({ manifest, earlier, rows, liveRows: 128, memory });
  // It is frozen into the manifest, which is read through this schema.
  expect(runEstimateSchema.parse(estimated)).toEqual(estimated);
  return estimated;
}

const exactly = (amount: number): Range => ({ low: amount, expected: amount, high: amount });

describe('an estimate from the dataset', () => {
  it('counts a quarter of the characters sent, and what the parameters let answers have at most', () => {
    const arm = frozenArm('candidate', 'm', byToken, {
      parameters: { max_tokens: 100 },
      prompt: { name: 'p', system: 'S'.repeat(129), template: 'Q: {{ input }}' },
    });
    const { basis, arms, microUsd, notes } = estimate(frozenRun([arm]));
    expect(basis).toEqual({ kind: 'dataset', rowsRead: 2 });
    // {"max_tokens":100} is 18, the model's name 1, the system message 129, two messages 60, the template 3 + 200: 411.
    const inputTokens = 600 * (411 / 4);
    expect(arms[0]).toMatchObject({
      rows: exactly(600),
      calls: exactly(600),
      inputTokens: { low: inputTokens / 2, expected: inputTokens, high: inputTokens * 2 },
      outputTokens: { low: 600 * 64, expected: 600 * 100, high: 600 * 100 },
    });
    // Each call: 102.75 tokens in and 100 out are 502.75 micro-dollars, rounded up; low 51.375 + 256, high 205.5 + 400.
    expect(microUsd).toEqual({ low: 600 * 308, expected: 600 * 503, high: 600 * 606 });
    expect(notes).toEqual([
      'No run has told how long answers are: all 100 tokens that they may have are assumed.',
    ]);
  });

  it('says what length of answers it assumes where the parameters name none', () => {
    const { arms, notes } = estimate(frozenRun([frozenArm('candidate', 'm', byToken)]));
    expect(arms[0]?.outputTokens).toEqual({ low: 600 * 64, expected: 600 * 256, high: 600 * 1_024 });
    expect(notes).toEqual(['No run has told how long answers are: 256 tokens are assumed.']);
  });

  it('expects the usual length of answers where the parameters allow more', () => {
    const arm = frozenArm('candidate', 'm', byToken, {
      parameters: { inferenceConfig: { maxTokens: 2_000 } },
    });
    const { arms, notes } = estimate(frozenRun([arm]));
    expect(arms[0]?.outputTokens).toEqual({ low: 600 * 64, expected: 600 * 256, high: 600 * 2_000 });
    expect(notes).toEqual([
      'No run has told how long answers are: 256 tokens, and 2000 at most, are assumed.',
    ]);
  });

  it('counts the examples that are shown before each row', () => {
    const prompt = { name: 'p', template: '{{input.question}}' };
    const examples = [{ input: { question: 'q'.repeat(40) }, reference: 'r'.repeat(60) }];
    const asked = (more: object) => {
      const arm = frozenArm('candidate', 'm', byToken, { prompt: { ...prompt, ...more } });
      return estimate(frozenRun([arm])).arms[0]!.inputTokens!.expected;
    };
    // 40 and 60 characters in two messages, a quarter of each, for 600 rows.
    expect(asked({ examples }) - asked({})).toBe(600 * (160 / 4));
  });

  it('is certain of what is paid by the call', () => {
    const { arms, microUsd } = estimate(frozenRun([frozenArm('candidate', 'm', byCall)]));
    expect(arms[0]).toMatchObject({ inputTokens: null, outputTokens: null, microUsd: exactly(6_000) });
    expect(microUsd).toEqual(exactly(6_000));
  });

  it('halves what is asked in batch mode', () => {
    const alone = estimate(frozenRun([frozenArm('candidate', 'm', byCall)]));
    const batch = estimate(frozenRun([frozenArm('candidate', 'm', byCall, { mode: 'batch' })]));
    expect(batch.microUsd?.expected).toBe((alone.microUsd?.expected ?? 0) / 2);
  });

  it('knows no cost without a price, and never calls it nothing', () => {
    const arms = [frozenArm('candidate', 'novel', unpriced), frozenArm('baseline', 'm', byCall)];
    const both = estimate(frozenRun(arms));
    expect(both.arms.map(({ microUsd }) => microUsd)).toEqual([null, exactly(6_000)]);
    expect(both.microUsd).toEqual(exactly(6_000));
    expect(both.notes).toContain(
      'No price is known of novel (arm candidate): its cost is not in the estimate. Add prices: in suite.yaml.',
    );
    expect(estimate(frozenRun(arms.slice(0, 1))).microUsd).toBeNull();
  });

  it('counts the images that rows send', () => {
    const image = { type: 'image', mediaType: 'image/png', data: 'AA==' };
    const pictured = { id: 'c', input: { messages: [{ role: 'user', content: [image] }] } };
    const costOf = (perImageUsd: number) =>
      figuresOfDataset(frozenArm('candidate', 'm', { ...byToken, perImageUsd }), [rows[0]!, pictured])
        .microUsd!;
    // Every second row has one.
    expect(costOf(0.01).expected - costOf(0).expected).toBeCloseTo(5_000, 0);
  });

  it('expects no call of a run that judges stored answers again', () => {
    const arm = frozenArm('candidate', 'novel', unpriced);
    const { arms, microUsd } = estimate(frozenRun([arm], { answeredIn: 'run_old' }));
    expect(arms[0]).toMatchObject({ calls: exactly(0), microUsd: exactly(0) });
    expect(microUsd).toEqual(exactly(0));
  });

  it('knows little of how many calls a closed loop makes', () => {
    const load = { loop: 'closed', profile: [{ forSeconds: 60, concurrency: 10 }] };
    const performance = { kind: 'performance', load };
    const { arms, notes } = estimate(frozenRun([frozenArm('candidate', 'm', byCall)], {}, performance));
    expect(arms[0]?.calls).toEqual({ low: 60, expected: 600, high: 6_000 });
    expect(notes).toContain(
      'A closed loop asks as fast as it is answered: one call a second and caller is assumed.',
    );
  });
});

describe('an estimate from the last run', () => {
  const candidate = frozenArm('candidate', 'm', byToken);
  const told = { arm: 'candidate', served: 'm', inputTokens: 60_000, outputTokens: 12_000 };
  const last = frozenRun([candidate]);
  const verdict = toldVerdict([{ cost: { ...told, calls: 660, microUsd: 100_000 } }]);

  it('expects of the same target what it took, retries and cached tokens included', () => {
    const { basis, arms, notes } = estimate(last, { verdict, manifest: last });
    expect(basis).toEqual({ kind: 'last-run', runId: 'run_old', decidedAt: '2026-11-26T12:05:00.000Z' });
    expect(arms[0]).toMatchObject({
      rows: exactly(600),
      calls: { low: 600, expected: 660, high: 660 },
      inputTokens: { low: 54_545, expected: 60_000, high: 66_000 },
      outputTokens: { low: 10_909, expected: 12_000, high: 13_200 },
    });
    // What was paid, not 600 × (100 + 80); the ends as the price of a tenth less and more: 164 and 198 to 180 a call.
    expect(arms[0]?.microUsd).toEqual({ low: 91_111, expected: 100_000, high: 110_000 });
    expect(notes).toEqual([]);
  });

  it('is as wide as a guess where the model is another one, at its own price', () => {
    const dearer: ArmPrice = { ...byToken, perMillionOutputTokensUsd: 40 };
    const { arms } = estimate(frozenRun([frozenArm('candidate', 'other', dearer)]), {
      verdict,
      manifest: last,
    });
    // 100 in and 20 out: 100 + 800 micro-dollars; ⅔ of it, and half as much again.
    expect(arms[0]?.microUsd).toEqual({ low: 600 * 600, expected: 600 * 900, high: 600 * 1_350 });
  });

  it('scales with the rows, and with those that got an answer', () => {
    const half = { shards: [[0, 0, 2, 300]] };
    const failed = toldVerdict([
      {
        cost: { ...told, inputTokens: 30_000, outputTokens: 6_000, microUsd: 54_000, unpricedCalls: 300 },
        answered: 300,
        errors: { timeout: 300 },
      },
    ]);
    const { arms } = estimate(frozenRun([candidate], half), { verdict: failed, manifest: last });
    expect(arms[0]?.microUsd?.expected).toBe(27_000);
  });

  it('reads calls from a run that its budget ended, row by row', () => {
    const cut = toldVerdict(
      [
        {
          cost: { ...told, inputTokens: 20_000, outputTokens: 4_000, calls: 200, microUsd: 36_000 },
          answered: 200,
          errors: { unanswered: 400 },
        },
      ],
      { earlyEnd: { reason: 'budget', detail: 'the budget was spent.' } },
    );
    const { arms } = estimate(last, { verdict: cut, manifest: last });
    expect(arms[0]).toMatchObject({ calls: exactly(600) });
    expect(arms[0]?.microUsd?.expected).toBe(108_000);
  });

  it('asks nothing of a shared target that has answered all rows since', () => {
    const shared = frozenRun([frozenArm('candidate', 'next', byToken), frozenArm('baseline', 'm', byToken)], {
      observationScope: '',
    });
    const before = frozenRun([candidate], { observationScope: '' });
    const { arms } = estimate(shared, { verdict, manifest: before });
    expect(arms.map((arm) => arm.rows)).toEqual([{ low: 600, expected: 600, high: 600 }, exactly(0)]);
    expect(arms[1]).toMatchObject({ calls: exactly(0), microUsd: exactly(0) });
    // Too old to be used: then they may all be asked again.
    const renewed = frozenRun(shared.arms, {
      observationScope: '',
      answersSince: '2026-11-27T00:00:00.000Z',
    });
    expect(estimate(renewed, { verdict, manifest: before }).arms[1]?.rows).toEqual(exactly(600));
  });

  it('expects of another dataset version the share of stored answers that the last run had', () => {
    const partly = toldVerdict([{ cost: told, reused: 540 }]);
    const next = frozenRun([candidate], {
      observationScope: '',
      dataset: { ...last.dataset, version: 'rows-2' },
    });
    const { arms } = estimate(next, {
      verdict: partly,
      manifest: frozenRun([candidate], { observationScope: '' }),
    });
    expect(arms[0]?.rows).toEqual({ low: 60, expected: 60, high: 600 });
  });

  it('asks at least the rows of a live check, and all where it may fail', () => {
    const checked = { observationScope: '', liveCheck: true };
    const { arms } = estimate(frozenRun([candidate], checked), {
      verdict,
      manifest: frozenRun([candidate], checked),
    });
    expect(arms[0]?.rows).toEqual({ low: 128, expected: 128, high: 600 });
  });

  it('takes what a call takes from the dataset where all answers were stored', () => {
    const stored = toldVerdict([
      { cost: { ...told, calls: 0, inputTokens: 0, outputTokens: 0 }, reused: 600 },
    ]);
    const { basis, notes, arms } = estimate(last, { verdict: stored, manifest: last });
    expect(basis.kind).toBe('last-run');
    expect(arms[0]?.outputTokens?.expected).toBe(600 * 256);
    expect(notes.join()).toContain('No run has told how long answers are');
  });

  it('learns nothing from stored answers judged again, from no row, and from half a load', () => {
    expect(earlierRunOf(verdict, frozenRun([candidate], { answeredIn: 'run_older' }))).toBeNull();
    expect(earlierRunOf({ ...verdict, decision: null }, last)).toBeNull();
    const load = { loop: 'open', profile: [{ forSeconds: 60, ratePerSecond: 10 }] };
    const loaded = frozenRun([candidate], {}, { kind: 'performance', load });
    const cut = { ...verdict, earlyEnd: { reason: 'budget', detail: 'spent.' } } as const;
    expect(earlierRunOf(cut, loaded)).toBeNull();
    expect(earlierRunOf(verdict, loaded)?.isUnderLoad).toBe(true);
  });

  it('puts its ends around what it expects, whatever the last run was like', () => {
    const counts = fc.record({
      calls: fc.integer({ min: 1, max: 2_400 }),
      inputTokens: fc.integer({ min: 0, max: 1e9 }),
      outputTokens: fc.integer({ min: 0, max: 1e8 }),
      microUsd: fc.integer({ min: 0, max: 1e9 }),
      unpricedCalls: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(counts, fc.nat(600), fc.nat(600), fc.boolean(), (cost, answered, reused, shared) => {
        const scope = { observationScope: shared ? '' : 'run_new' };
        const before = toldVerdict([{ cost: { ...told, ...cost }, answered, reused }]);
        const next = frozenRun([candidate, frozenArm('baseline', 'other', byToken)], scope);
        const { arms, microUsd, awsMicroUsd } = estimate(next, {
          verdict: before,
          manifest: frozenRun([candidate], scope),
        });
        const ranges = arms.flatMap((arm) => [
          arm.rows,
          arm.calls,
          arm.inputTokens,
          arm.outputTokens,
          arm.microUsd,
        ]);
        for (const range of [...ranges, microUsd, awsMicroUsd]) {
          if (range === null) continue;
          expect(range.low).toBeLessThanOrEqual(range.expected);
          expect(range.expected).toBeLessThanOrEqual(range.high);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("an estimate of AWS's own cost", () => {
  const arm = frozenArm('candidate', 'm', byToken);

  it('grows with the calls, and with how long they take', () => {
    const small = estimate(frozenRun([arm], { shards: [[0, 0, 1, 100]] })).awsMicroUsd;
    const large = estimate(frozenRun([arm])).awsMicroUsd;
    expect(large.expected).toBeGreaterThan(small.expected);
    // 600 calls of two seconds, 32 at a time, at 1 GB: 37.5 GB-seconds at 13.3334 micro-dollars, and what is around them.
    expect(large.expected).toBeGreaterThan(500);
    expect(large.expected).toBeLessThan(700);
    const lookedUp = frozenArm('candidate', 'm', byToken, { kind: 'classification' });
    expect(estimate(frozenRun([lookedUp])).awsMicroUsd.expected).toBeLessThan(large.expected / 2);
  });

  it('is in proportion to what the last run was measured at', () => {
    const lines = [{ service: 'Lambda', quantity: 150, unit: 'GB-seconds', microUsd: 2_000 }];
    const told = {
      arm: 'candidate',
      served: 'm',
      inputTokens: 60_000,
      outputTokens: 12_000,
      microUsd: 108_000,
    };
    const plain = toldVerdict([{ cost: told }]);
    const measured = { ...plain, cost: { ...plain.cost, aws: lines } };
    const last = { verdict: measured, manifest: frozenRun([arm]) };
    expect(estimate(frozenRun([arm]), last).awsMicroUsd).toEqual({
      low: 1_333,
      expected: 2_000,
      high: 3_000,
    });
  });
});

describe('an estimate beside a budget', () => {
  const arm = frozenArm('candidate', 'm', byCall);
  const notesOf = (budget: object) => estimate(frozenRun([arm], {}, { budget })).notes;

  it('says that the budget will not do, and for how much it does', () => {
    expect(notesOf({ maxUsd: 0.003 })).toEqual([
      'The run is expected to exceed budget.maxUsd, $0.003, which pays for about 50 % of it: a run that reaches it ends incomplete.',
    ]);
    expect(notesOf({ maxUsdPerDay: 0.0015 })).toEqual([
      'The run is expected to exceed budget.maxUsdPerDay, $0.0015, which pays for about 25 % of it: a run that reaches it ends incomplete.',
    ]);
  });

  it('says nothing of a budget that does', () => {
    expect(notesOf({ maxUsd: 0.006 })).toEqual([]);
  });

  it('says that a budget may not do where only the most would exceed it', () => {
    const tokens = frozenArm('candidate', 'm', byToken, { parameters: { max_tokens: 10 } });
    const { microUsd, notes } = estimate(frozenRun([tokens], {}, { budget: { maxUsd: 0.07 } }));
    expect(microUsd?.expected).toBeLessThan(70_000);
    expect(microUsd?.high).toBeGreaterThan(70_000);
    expect(notes).toContain('The run may reach budget.maxUsd, $0.07: a run that reaches it ends incomplete.');
  });
});
