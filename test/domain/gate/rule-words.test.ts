import { describe, expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateSchema, gateSlices } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { binomialProbability } from '#domain/statistics/distributions/binomial.ts';
import { type JudgedRow, judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';

const metrics = [
  resolveMetric('accuracy', {}),
  resolveMetric('macro-f1', {}),
  resolveMetric('error-rate', {}),
  resolveMetric('cost', {}),
  resolveMetric('latency-p95', { metric: 'latency-percentile', percentile: 95 }),
];

function decide(rows: readonly JudgedRow[], rules: readonly object[], gate: object = {}): GateDecision {
  const parsed = gateSchema.parse({ rules, ...gate });
  const slices = [{ part: null }, ...gateSlices(parsed)];
  const evidence = judgedEvidence(rows, { metrics, slices, blocks: 16 });
  return decideGate({ gate: parsed, metrics, evidence });
}

const inPart = (part: string, rows: readonly JudgedRow[]): JudgedRow[] =>
  rows.map((row) => ({ ...row, slices: { part, kind: 'k' } }));
const [steady, lossy] = [rowsOfCells(950, 8, 8, 34), rowsOfCells(300, 2, 40, 8)];
const small = rowsOfCells(25, 0, 0, 5);

describe('no-worse-slice', () => {
  const rule = { rule: 'no-worse-slice', metric: 'accuracy', worst: 'part', margin: 0.02 };

  test('passes when every slice is non-inferior, and lists those too small to tell with their rows', () => {
    const decision = decide(
      [...inPart('a', steady), ...inPart('b', steady), ...inPart('tiny', small)],
      [rule],
    );
    expect(decision.outcome).toBe('pass');
    const [result] = decision.rules;
    expect(result).toMatchObject({ id: 'no-worse-slice accuracy part=*', slice: 'part=*', decision: 'pass' });
    expect(result!.slices!.map(({ slice, decision: of, rows }) => [slice, of, rows])).toEqual([
      ['part=a', 'pass', 1_000],
      ['part=b', 'pass', 1_000],
      ['part=tiny', 'not-applicable', 30],
    ]);
    expect(result!.slices![2]!.reason).toBe(
      '30 rows are worth 30 independent ones, and the margin needs 150',
    );
  });

  test('fails when one slice is inferior after Holm, and names it as the worst', () => {
    const decision = decide([...inPart('a', steady), ...inPart('b', lossy)], [rule]);
    expect(decision.outcome).toBe('fail');
    expect(decision.reason).toContain('Improvement on part=b, the worst of 2 slices, −10.86 points');
    const [result] = decision.rules;
    expect(result!.slices!.map(({ decision: of }) => of)).toEqual(['pass', 'fail']);
    expect(result!.effect!.improvement).toBeCloseTo(-38 / 350, 10);
    // The interval shown is the one decided with: at the level of a fail, over both slices.
    expect(result!.interval!.upper!).toBeLessThan(-0.02);
  });

  test('corrects for the slices: a p value that rejects alone does not among four', () => {
    const doubtful = inPart('x', rowsOfCells(279, 1, 14, 6));
    const alone = decide(doubtful, [rule]).rules[0]!;
    expect(alone.decision).toBe('fail');
    const others = ['a', 'b', 'c'].flatMap((part) => inPart(part, steady));
    const among = decide([...doubtful, ...others], [rule]).rules[0]!;
    expect(among.decision).toBe('inconclusive');
    expect(among.slices!.map(({ decision: of }) => of)).toEqual(['pass', 'pass', 'pass', 'inconclusive']);
    expect(among.failP!).toBeCloseTo(4 * alone.failP!, 6);
  });

  test('a large loss in a small slice is still a fail', () => {
    const lost = rowsOfCells(10, 0, 20, 0);
    const decision = decide([...inPart('a', steady), ...inPart('tiny', lost)], [rule]);
    expect(decision.outcome).toBe('fail');
    expect(decision.rules[0]!.slices!.find(({ slice }) => slice === 'part=tiny')!.decision).toBe('fail');
  });

  test('a slice that hardly answers keeps it open', () => {
    const silent = inPart('b', small).map((row): JudgedRow => ({ ...row, candidate: null }));
    const decision = decide([...inPart('a', rowsOfCells(2_900, 24, 24, 52)), ...silent], [rule]);
    expect(decision.outcome).toBe('inconclusive');
    expect(decision.rules[0]!.reason).toBe('On part=b, 30 of 30 rows of arm candidate have no score.');
  });

  test('leaves out a slice that a rule of its own names, and stands as not applicable where there is none', () => {
    const own = {
      rule: 'no-worse-slice',
      metric: 'accuracy',
      worst: 'kind',
      slice: { part: 'b' },
      margin: 0.2,
    };
    const decision = decide(
      [...inPart('a', steady), ...inPart('b', lossy)],
      [{ ...rule, worst: 'colour' }, own, { rule: 'at-least', metric: 'accuracy', value: 0.5 }],
    );
    expect(decision.rules.map(({ id, decision: of }) => [id, of])).toEqual([
      ['no-worse-slice accuracy colour=*', 'not-applicable'],
      ['no-worse-slice accuracy kind=*&part=b', 'pass'],
      ['at-least accuracy', 'pass'],
    ]);
  });

  test('its margin is the practical margin of alerts on its slices', () => {
    const decision = decide([...inPart('a', steady), ...inPart('b', lossy)], [rule]);
    expect(decision.alerts.map(({ slice, margin }) => [slice, margin])).toEqual([['part=b', 0.02]]);
  });
});

describe('the worst slice of any rule', () => {
  test('a level is held on every slice', () => {
    const rule = { rule: 'at-least', metric: 'accuracy', worst: 'part', value: 0.8 };
    const good = decide([...inPart('a', steady), ...inPart('b', rowsOfCells(450, 0, 0, 50))], [rule]);
    expect(good.rules[0]).toMatchObject({ id: 'at-least accuracy part=*', decision: 'pass' });
    expect(good.rules[0]!.candidate!.estimate).toBeCloseTo(0.9, 10);
    const bad = decide([...inPart('a', steady), ...inPart('b', rowsOfCells(300, 0, 0, 200))], [rule]);
    expect(bad.rules[0]!.decision).toBe('fail');
  });

  test('of a value that must stay low, the worst is the highest', () => {
    const errors = (count: number) =>
      steady.map((row, i): JudgedRow => (i < count ? { ...row, candidate: null } : row));
    const rule = { rule: 'error-rate', worst: 'part', value: 0.05 };
    const decision = decide([...inPart('a', errors(2)), ...inPart('b', errors(100))], [rule]);
    expect(decision.rules[0]).toMatchObject({ id: 'error-rate part=*', decision: 'fail' });
    expect(decision.rules[0]!.candidate!.estimate).toBeCloseTo(0.1, 10);
    expect(decision.rules[0]!.interval!.lower!).toBeGreaterThan(0.05);
  });
});

test('an intersection of slices is tallied and judged', () => {
  const rows = steady.map(
    (row, i): JudgedRow => ({
      ...row,
      slices: { lang: i % 2 ? 'de' : 'en', length: i % 4 < 2 ? 'long' : 'short' },
    }),
  );
  const slice = { lang: 'de', length: 'long' };
  const decision = decide(rows, [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.05, slice }]);
  expect(decision.rules[0]).toMatchObject({ slice: 'lang=de&length=long', candidate: { rows: 250 } });
});

describe('safety', () => {
  const rule = { rule: 'safety', metric: 'error-rate', limit: 0.01 };
  const bad = (count: number, of: number) =>
    rowsOfCells(of, 0, 0, 0).map((row, i): JudgedRow => (i < count ? { ...row, candidate: null } : row));

  test('where nothing failed, the rule of three decides: 367 rows are too few for 1 %, and 368 are enough', () => {
    // ln 0.025 / ln 0.99 = 367.04
    expect(decide(bad(0, 367), [rule]).rules[0]).toMatchObject({
      decision: 'inconclusive',
      method: 'rule of three',
    });
    expect(decide(bad(0, 368), [rule]).rules[0]).toMatchObject({ decision: 'pass' });
  });

  test('holds the exact upper bound of what happened under the limit', () => {
    const result = decide(bad(2, 1_000), [rule]).rules[0]!;
    // Clopper–Pearson, 2 of 1,000: upper limit 0.007204 (R, binom.test).
    expect(result.interval!.upper!).toBeCloseTo(0.007204, 5);
    expect(result).toMatchObject({ decision: 'pass', method: 'Clopper–Pearson interval' });
    expect(decide(bad(40, 1_000), [rule]).rules[0]!.decision).toBe('fail');
  });

  test('of a metric where higher is better, a 0 is the bad event', () => {
    const decision = decide(rowsOfCells(999, 0, 0, 1), [{ ...rule, metric: 'accuracy' }]);
    expect(decision.rules[0]).toMatchObject({ decision: 'pass', threshold: 0.99, passes: 'above' });
  });

  test('rows of one cluster count as one while bad events are rare', () => {
    const clustered = bad(0, 1_000).map((row, i) => ({ ...row, cluster: `c${Math.floor(i / 10)}` }));
    const evidence = judgedEvidence(clustered, { metrics });
    const gate = gateSchema.parse({ rules: [rule] });
    const [result] = decideGate({ gate, metrics, evidence }).rules;
    expect(result).toMatchObject({ decision: 'inconclusive', effectiveN: 100 });
  });

  test('at a true rate of exactly the limit, passes with at most alpha', () => {
    const n = 700;
    let passes = 0;
    for (let events = 0; events < 12; events += 1) {
      if (decide(bad(events, n), [rule]).rules[0]!.decision === 'pass') {
        passes += binomialProbability(events, n, 0.01);
      }
    }
    expect(passes).toBeGreaterThan(0.001);
    expect(passes).toBeLessThanOrEqual(0.025);
  });

  test('is open on a metric that counts no events', () => {
    expect(decide(steady, [{ ...rule, metric: 'cost' }]).rules[0]).toMatchObject({
      decision: 'inconclusive',
      reason: 'No test: cost is no 0/1 metric.',
    });
  });
});

describe('error-rate', () => {
  test('is at-most on the error rate, with a default', () => {
    const rows = steady.map((row, i): JudgedRow => (i < 60 ? { ...row, candidate: null } : row));
    const [front, plain] = decide(rows, [
      { rule: 'error-rate' },
      { rule: 'at-most', metric: 'error-rate', value: 0.01 },
    ]).rules;
    expect(front).toMatchObject({ id: 'error-rate', metric: 'error-rate', decision: 'fail' });
    expect({ ...front, id: '', rule: '' }).toEqual({ ...plain, id: '', rule: '' });
  });
});

describe('coverage', () => {
  const short = steady.map((row, i): JudgedRow => (i < 10 ? { ...row, baseline: null } : row));

  test('is counted over the arms, with no level spent', () => {
    const decision = decide(short, [
      { rule: 'coverage', metric: 'accuracy', value: 0.99 },
      { rule: 'coverage', metric: 'macro-f1', value: 0.995, severity: 'warn' },
      { rule: 'at-least', metric: 'accuracy', value: 0.5 },
    ]);
    expect(decision.rules[0]).toMatchObject({
      decision: 'pass',
      unit: 'share',
      reason: 'Counted: arm baseline has accuracy scores for 990 of 1000 rows.',
      candidate: { estimate: 0.99 },
      failP: null,
    });
    expect(decision.rules[1]).toMatchObject({ decision: 'fail' });
    // The one rule that is tested has the whole level.
    expect(decision.rules[2]).toMatchObject({ failAlpha: 0.025 });
  });

  test('of the worst slice is that of each', () => {
    const rule = { rule: 'coverage', metric: 'accuracy', worst: 'part', value: 0.99 };
    const decision = decide([...inPart('a', steady), ...inPart('b', short.slice(0, 500))], [rule], {
      minimumCoverage: 0.9,
    });
    expect(decision).toMatchObject({ outcome: 'fail' });
    expect(decision.rules[0]!.reason).toBe(
      'Counted: arm baseline has accuracy scores for 490 of 500 rows (part=b).',
    );
    expect(decision.rules[0]!.slices!.map(({ decision: of }) => of)).toEqual(['pass', 'fail']);
  });
});

describe('budget', () => {
  test('of latency and of cost per row are at-most on their metrics', () => {
    const decision = decide(steady, [
      { rule: 'budget', of: 'latency-p95', maxMs: 20 },
      { rule: 'budget', of: 'latency-p95', metric: 'latency-p95', maxMs: 5, severity: 'warn' },
      { rule: 'budget', of: 'run-cost', maxUsd: 0.01 },
      { rule: 'budget', of: 'run-cost', maxUsd: 0.0099, severity: 'warn' },
    ]);
    expect(decision.rules.map(({ id, decision: of, threshold }) => [id, of, threshold])).toEqual([
      ['budget latency-p95', 'pass', 20],
      ['budget latency-p95 (warn)', 'fail', 5],
      ['budget run-cost', 'pass', 10_000],
      ['budget run-cost (warn)', 'fail', 9_900],
    ]);
    // 2,000 answers at 5 micro-USD.
    expect(decision.rules[2]).toMatchObject({
      reason: 'Counted: the answers to 1000 rows cost 0.01 USD.',
      candidate: { estimate: 10_000 },
    });
  });

  test('of the run stays open while answers have no price', () => {
    const evidence = judgedEvidence(steady, { metrics });
    const effort = new Map([...evidence.effort].map(([arm, of]) => [arm, { ...of, unpriced: 3 }]));
    const gate = gateSchema.parse({ rules: [{ rule: 'budget', of: 'run-cost', maxUsd: 1 }] });
    const [result] = decideGate({ gate, metrics, evidence: { ...evidence, effort } }).rules;
    expect(result).toMatchObject({
      decision: 'inconclusive',
      reason: 'No test: 0.01 USD, and 6 answers have no price.',
    });
  });
});
