import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/verdict.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { type ScorecardMetric, scorecardOf } from '#report/scorecard.ts';
import { scorecardDocument } from '#report/scorecard-table.ts';
import { sampleRule, sampleVerdict } from './sample-verdict.ts';

const metrics: readonly ScorecardMetric[] = [
  { name: 'accuracy', metric: 'accuracy', unit: 'share', direction: 'higher', parameters: {} },
  {
    name: 'latency-p95',
    metric: 'latency-percentile',
    unit: 'ms',
    direction: 'lower',
    parameters: { percentile: 95, temperature: 'warm' },
  },
];

interface Arm {
  readonly runId: string;
  readonly accuracy: number;
  readonly ms: number;
  readonly microUsd: number;
  readonly overrides?: Partial<Verdict>;
}

/** A verdict of one arm alone, over 1,000 rows. */
function alone({ runId, accuracy, ms, microUsd, overrides }: Arm): Verdict {
  const estimate = (value: number) => ({ arm: 'candidate', estimate: value, rows: 1_000, clusters: 1_000 });
  const rule = sampleRule({
    id: 'at-least accuracy',
    quantity: 'level',
    candidate: estimate(accuracy),
    baseline: null,
    effect: null,
    interval: {
      lower: accuracy - 0.02,
      upper: accuracy + 0.02,
      lowerAlpha: 0.025,
      upperAlpha: 0.025,
      level: 0.95,
      method: 'wilson',
    },
  });
  const slow = sampleRule({
    ...rule,
    id: 'at-most latency-p95',
    metric: 'latency-p95',
    candidate: estimate(ms),
    interval: null,
  });
  const verdict = sampleVerdict();
  return {
    ...verdict,
    runId,
    outcome: 'pass',
    rows: 1_000,
    arms: [{ name: 'candidate', version: runId, served: `model-${runId}` }],
    decision: {
      ...verdict.decision!,
      baselineArm: null,
      rules: [slow, rule],
      decidedBy: [rule.id],
      metrics: [],
    },
    reuse: [{ arm: 'candidate', rows: 0 }],
    cost: {
      ...verdict.cost,
      microUsd,
      arms: [
        {
          arm: 'candidate',
          served: `model-${runId}`,
          microUsd,
          calls: 1_000,
          unpricedCalls: 0,
          inputTokens: 0,
          outputTokens: 0,
        },
      ],
    },
    ...overrides,
  };
}

const cardOf = (...arms: readonly Arm[]) =>
  scorecardOf(arms.map((arm) => ({ verdict: alone(arm), metrics })));

describe('a scorecard', () => {
  it('has each arm with its level, its gain, the intervals of the verdict, cost and latency', () => {
    const { entries, axes } = scorecardOf([{ verdict: sampleVerdict(), metrics }]);
    expect(entries.map(({ arm, served, outcome }) => [arm, served, outcome])).toEqual([
      ['candidate', 'sentiment@2.1.0', 'fail'],
      ['baseline', 'sentiment@5.0.2', null],
    ]);
    expect(entries[0]?.values.accuracy).toEqual({
      estimate: 0.6307,
      rows: 658,
      interval: null,
      // Of the rule, that it was decided with.
      gain: { improvement: -0.0745, interval: { lower: -0.113, upper: -0.0393, level: 0.99 } },
    });
    expect(entries[1]?.values.accuracy).toMatchObject({ estimate: 0.7052, gain: null });
    expect(entries[0]?.latencies).toEqual([{ percentile: 95, ms: 12.34 }]);
    expect(axes).toMatchObject({ quality: 'accuracy', latency: 95 });
  });

  it('takes the cost of 1,000 rows from what was spent on the rows that were asked for', () => {
    const [entry] = cardOf({
      runId: 'a',
      accuracy: 0.9,
      ms: 10,
      microUsd: 5_000,
      overrides: { reuse: [{ arm: 'candidate', rows: 500 }] },
    }).entries;
    expect(entry?.microUsdPer1000Rows).toBe(10_000);
    const [stored] = cardOf({
      runId: 'a',
      accuracy: 0.9,
      ms: 10,
      microUsd: 0,
      overrides: { reuse: [{ arm: 'candidate', rows: 1_000 }] },
    }).entries;
    expect(stored?.microUsdPer1000Rows).toBeNull();
  });

  it('marks who is beaten by nobody in quality, cost and latency', () => {
    const { entries } = cardOf(
      { runId: 'best', accuracy: 0.9, ms: 100, microUsd: 900 },
      { runId: 'cheap', accuracy: 0.8, ms: 100, microUsd: 100 },
      { runId: 'fast', accuracy: 0.7, ms: 5, microUsd: 900 },
      { runId: 'worse', accuracy: 0.8, ms: 100, microUsd: 101 },
    );
    expect(entries.map(({ runId, pareto }) => [runId, pareto])).toEqual([
      ['best', true],
      ['cheap', true],
      ['fast', true],
      ['worse', false],
    ]);
  });

  it('says of an arm that lacks a figure that its mark is not known, and counts it for nobody else', () => {
    const { entries } = scorecardOf([
      { verdict: alone({ runId: 'a', accuracy: 0.5, ms: 10, microUsd: 100 }), metrics },
      { verdict: alone({ runId: 'b', accuracy: 0.9, ms: 1, microUsd: 1 }), metrics: metrics.slice(0, 1) },
    ]);
    expect(entries.map(({ pareto }) => pareto)).toEqual([true, null]);
  });

  it('notes what makes runs hard to compare', () => {
    const other = alone({
      runId: 'b',
      accuracy: 0.9,
      ms: 1,
      microUsd: 1,
      overrides: { rows: 500, dataset: { name: 'other', version: 'v', rows: 5 } },
    });
    const { notes } = scorecardOf([
      { verdict: alone({ runId: 'a', accuracy: 0.5, ms: 10, microUsd: 100 }), metrics },
      { verdict: other, metrics },
    ]);
    expect(notes).toEqual([
      expect.stringContaining('different datasets'),
      expect.stringContaining('different numbers of rows'),
    ]);
  });

  it('reads as a table with an arm a column', () => {
    const card = cardOf(
      { runId: 'run_aaaa', accuracy: 0.9, ms: 100, microUsd: 1_200_000 },
      { runId: 'run_bbbb', accuracy: 0.85, ms: 120, microUsd: 1_950_000 },
    );
    const shown = renderTerminal(scorecardDocument(card), { width: 120, paint: paintNothing });
    expect(shown.split('\n').map((line) => line.trimEnd())).toEqual([
      '                         candidate run_aaaa       candidate run_bbbb',
      'Run                                run_aaaa                 run_bbbb',
      'Served                       model-run_aaaa           model-run_bbbb',
      'Verdict                                pass                     pass',
      'Rows                                  1,000                    1,000',
      'accuracy            0.9000 [0.8800, 0.9200]  0.8500 [0.8300, 0.8700]',
      'Cost of 1,000 rows                    $1.20                    $1.95',
      'Latency, p95                       100.0 ms                 120.0 ms',
      'Pareto                             unbeaten                   beaten',
      '',
      'Unbeaten: no other arm is at least as good in accuracy, cost, latency p95 and better in one of them.',
      '',
    ]);
  });
});
