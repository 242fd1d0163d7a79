import { describe, expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateSchema, gateSlices } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { type JudgedRow, judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';

const metrics = [
  resolveMetric('accuracy', {}),
  resolveMetric('macro-f1', {}),
  resolveMetric('error-rate', {}),
  resolveMetric('cost', {}),
  resolveMetric('p95', { metric: 'latency-percentile', percentile: 95 }),
];
const accuracy = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };

function decide(
  rows: readonly JudgedRow[],
  rules: readonly object[],
  options: { withBaseline?: boolean; gate?: object; blocks?: number } = {},
): GateDecision {
  const gate = gateSchema.parse({ rules, ...options.gate });
  const { withBaseline = true, blocks = 16 } = options;
  const evidence = judgedEvidence(rows, { metrics, slices: gateSlices(gate), blocks, withBaseline });
  return decideGate({ gate, metrics, evidence });
}

const [equal, lossy] = [rowsOfCells(950, 8, 8, 34), rowsOfCells(900, 5, 65, 30)];
const decisions = (decision: GateDecision) => decision.rules.map((rule) => [rule.id, rule.decision]);

describe('outcome', () => {
  test('passes when every blocking rule passes', () => {
    expect(decide(equal, [accuracy, { rule: 'at-least', metric: 'accuracy', value: 0.9 }])).toMatchObject({
      outcome: 'pass',
      reason: '2 blocking rules passed.',
      decidedBy: ['non-inferior accuracy', 'at-least accuracy'],
    });
  });

  test('fails when one blocking rule fails, whatever passes', () => {
    const decision = decide(lossy, [accuracy, { rule: 'at-least', metric: 'accuracy', value: 0.7 }]);
    expect(decision).toMatchObject({ outcome: 'fail', decidedBy: ['non-inferior accuracy'] });
    expect(decision.reason).toMatch(
      /^non-inferior accuracy failed\. Improvement −6\.00 points \[.*\] lies below −1\.00 points\.$/,
    );
  });

  test('is inconclusive when a rule tells neither, and says how many rows would', () => {
    const decision = decide(rowsOfCells(930, 15, 20, 35), [accuracy]);
    expect(decision).toMatchObject({ outcome: 'inconclusive', decidedBy: ['non-inferior accuracy'] });
    expect(decision.rules[0]!.nNeeded).toBeGreaterThan(1_000);
  });

  test('warnings never change it', () => {
    const warn = { rule: 'at-least', metric: 'accuracy', value: 0.99, severity: 'warn' };
    const decision = decide(equal, [accuracy, warn]);
    expect(decisions(decision)).toEqual([
      ['non-inferior accuracy', 'pass'],
      ['at-least accuracy (warn)', 'fail'],
    ]);
    expect(decision).toMatchObject({ outcome: 'pass', decidedBy: ['non-inferior accuracy'] });
  });

  test('without baseline, only absolute rules apply, and it says so', () => {
    const rules = [accuracy, { rule: 'at-least', metric: 'accuracy', value: 0.9 }];
    const decision = decide(equal, rules, { withBaseline: false });
    expect(decision).toMatchObject({ outcome: 'pass', baselineArm: null, decidedBy: ['at-least accuracy'] });
    expect(decision.reason).toMatch(/There is no baseline: only absolute rules apply\.$/);
    expect(decision.rules[0]).toMatchObject({
      decision: 'not-applicable',
      reason: 'No test: there is no baseline to compare with.',
    });
    expect(decide(equal, [accuracy], { withBaseline: false }).outcome).toBe('inconclusive');
  });
});

describe('coverage comes first', () => {
  const short = [
    ...equal.slice(0, 970),
    ...new Array<JudgedRow>(30).fill({ candidate: null, baseline: true }),
  ];

  test('too few scores of an arm make the verdict incomplete', () => {
    const decision = decide(short, [accuracy]);
    expect(decision).toMatchObject({ outcome: 'incomplete', decidedBy: [] });
    expect(decision.reason).toBe(
      'Arm candidate has accuracy scores for 970 of 1000 rows, fewer than the 98 % needed (error 30).',
    );
    expect(decision.coverage[0]).toMatchObject({
      arm: 'candidate',
      rows: 1_000,
      answered: 970,
      errors: { timeout: 30 },
    });
  });

  test('a gate may ask for less', () => {
    expect(decide(short, [accuracy], { gate: { minimumCoverage: 0.95 } }).outcome).not.toBe('incomplete');
  });

  test('only the metrics of blocking rules count, and an error rate covers errors', () => {
    const decision = decide(short, [
      { rule: 'at-most', metric: 'error-rate', value: 0.1 },
      { ...accuracy, severity: 'warn' },
    ]);
    expect(decision.outcome).toBe('pass');
    expect(decision.rules[1]).toMatchObject({ decision: 'inconclusive' });
  });

  test('a slice that hardly answers is not passed over', () => {
    const rare = equal.map((row, i): JudgedRow => {
      if (i >= 15) return { ...row, slices: { part: 'common' } };
      return { ...row, ...(i < 12 ? { candidate: null } : {}), slices: { part: 'rare' } };
    });
    const decision = decide(rare, [{ ...accuracy, each: 'part' }]);
    expect(decision.outcome).toBe('inconclusive');
    expect(decision.rules.find(({ slice }) => slice === 'part=rare')!.reason).toBe(
      'No test: 12 of 15 rows of arm candidate have no score.',
    );
  });
});

describe('what cannot be told is never a pass', () => {
  test('a margin that the rows do not resolve', () => {
    const decision = decide(rowsOfCells(250, 0, 0, 0), [accuracy]);
    expect(decision.rules[0]).toMatchObject({ decision: 'inconclusive', nNeeded: 300 });
    expect(decision.rules[0]!.reason).toContain('worth 250 independent ones, and the margin needs 300');
  });

  test('on a slice it is not applicable, and does not block', () => {
    const rows = equal.map((row, i) => ({ ...row, slices: { part: i < 60 ? 'small' : 'large' } }));
    const decision = decide(rows, [accuracy, { ...accuracy, each: 'part', margin: 0.02 }]);
    expect(decisions(decision)).toEqual([
      ['non-inferior accuracy', 'pass'],
      ['non-inferior accuracy part=large', 'pass'],
      ['non-inferior accuracy part=small', 'not-applicable'],
    ]);
    expect(decision).toMatchObject({
      outcome: 'pass',
      reason: '2 blocking rules passed. 1 could not be applied: non-inferior accuracy part=small.',
    });
  });

  test('fewer than ten clusters, however many rows', () => {
    const clustered = equal.map((row, i) => ({ ...row, cluster: `c${Math.floor(i / 125)}` }));
    const decision = decide(clustered, [accuracy], { blocks: 1 });
    expect(decision.rules[0]).toMatchObject({ decision: 'inconclusive', failP: null });
    expect(decision.rules[0]!.reason).toContain('8 clusters are fewer than the 10 needed');
  });

  test('a mean whose rows all agree', () => {
    const decision = decide(equal, [{ rule: 'at-most', metric: 'cost', value: 100 }]);
    expect(decision.rules[0]!.decision).toBe('inconclusive');
    expect(decision.rules[0]!.reason).toContain('every cluster gives the same value');
  });
});

describe('rules', () => {
  test('at a small slice, a large loss is still a fail', () => {
    const rows = rowsOfCells(40, 0, 40, 0).map((row) => ({ ...row, slices: { part: 'small' } }));
    const decision = decide(rows, [{ ...accuracy, slice: { part: 'small' } }]);
    expect(decision.outcome).toBe('fail');
  });

  test('a loss of a lower-is-better metric is a negative improvement and a positive difference', () => {
    const rows = equal.map((row, i): JudgedRow => (i % 12 === 0 ? { ...row, candidate: null } : row));
    const [rule] = decide(rows, [{ rule: 'non-inferior', metric: 'error-rate', margin: 0.01 }]).rules;
    expect(rule).toMatchObject({ decision: 'fail', effect: { improvement: -0.084, rawDifference: 0.084 } });
  });

  test('superior by a margin asks for a gain beyond it', () => {
    const better = rowsOfCells(900, 65, 5, 30);
    const superior = (margin: number) =>
      decide(better, [{ rule: 'superior', metric: 'accuracy', margin }]).outcome;
    expect([superior(0), superior(0.06), superior(0.2)]).toEqual(['pass', 'inconclusive', 'fail']);
  });

  test('a percentile is held under a value, and compared', () => {
    const decision = decide(equal, [
      { rule: 'at-most', metric: 'p95', value: 20 },
      { rule: 'at-least', metric: 'p95', value: 20, severity: 'warn' },
    ]);
    expect(decisions(decision)).toEqual([
      ['at-most p95', 'pass'],
      ['at-least p95 (warn)', 'fail'],
    ]);
  });

  test('a function of counts is judged by the spread between blocks', () => {
    const balanced = lossy.map((row, i): JudgedRow => ({ ...row, reference: i % 2 ? 'a' : 'b' }));
    const [rule] = decide(balanced, [{ rule: 'non-inferior', metric: 'macro-f1', margin: 0.01 }]).rules;
    expect(rule).toMatchObject({ decision: 'fail', method: 'delete-a-block jackknife, t' });
  });

  test('the interval shown is the one decided with: a fail shows the level that the rule held', () => {
    const rules = [accuracy, { rule: 'at-least', metric: 'accuracy', value: 0.7 }];
    const [failed, passed] = decide(lossy, rules).rules;
    expect(failed).toMatchObject({ failAlpha: 0.0125, interval: { level: 0.975, lowerAlpha: 0.0125 } });
    expect(passed).toMatchObject({ passAlpha: 0.025, interval: { level: 0.95 } });
    expect(failed!.interval!.upper!).toBeLessThan(-0.01);
  });

  test('McNemar’s test is reported without clusters only', () => {
    expect(decide(lossy, [accuracy]).rules[0]!.mcnemar!.exact).toBeLessThan(1e-10);
    const clustered = lossy.map((row, i) => ({ ...row, cluster: `c${i >> 1}` }));
    expect(decide(clustered, [accuracy], { blocks: 1 }).rules[0]!.mcnemar).toBeNull();
  });
});

test('the same evidence gives the same decision, which JSON carries as it is', () => {
  const decision = decide(lossy, [accuracy, { rule: 'at-most', metric: 'p95', value: 20 }]);
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
});

test('refuses evidence without an arm to judge, and a rule on a metric that is not there', () => {
  const gate = gateSchema.parse({ rules: [{ ...accuracy, metric: 'bleu' }] });
  const evidence = judgedEvidence(equal, { metrics });
  expect(() => decideGate({ gate, metrics, evidence })).toThrow(
    'rule non-inferior bleu to name a metric of the suite',
  );
  expect(() => decideGate({ gate, metrics, evidence: { ...evidence, arms: ['baseline'] } })).toThrow(
    'an arm beside the baseline to judge, got baseline',
  );
});
