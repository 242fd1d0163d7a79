import { expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';

const accuracy = resolveMetric('accuracy', {});
const errorRate = resolveMetric('error-rate', {});
const gate = gateSchema.parse({ rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] });
const rows = rowsOfCells(150, 10, 30, 10).map((row, i) => ({
  ...row,
  slices: { part: i % 2 ? 'odd' : 'even' },
}));

test('scores every metric on all rows and on each slice, whether or not a rule names it', () => {
  const evidence = judgedEvidence(rows, {
    metrics: [accuracy, errorRate],
    slices: [{ part: null }],
    blocks: 20,
  });
  const { metrics } = decideGate({ gate, metrics: [accuracy, errorRate], evidence });
  expect(metrics?.map(({ metric, slice }) => `${metric} ${slice}`)).toEqual([
    'accuracy all',
    'accuracy part=even',
    'accuracy part=odd',
    'error-rate all',
    'error-rate part=even',
    'error-rate part=odd',
  ]);
  const [all] = metrics!;
  expect(all!.effect).toEqual({ improvement: -0.1, rawDifference: -0.1 });
  // Tango's test at 0 is McNemar's without correction: z = 20 / √40, p = 0.00157 (R: mcnemar.test(correct = FALSE)).
  expect(all!.p).toBeCloseTo(0.001565402, 8);
  expect(all!.interval!.upper).toBeLessThan(0);
});

test('says of a metric without baseline how high it is, with its interval and no p value', () => {
  const evidence = judgedEvidence(rows, { metrics: [accuracy], blocks: 20, withBaseline: false });
  const [all] = decideGate({ gate, metrics: [accuracy], evidence }).metrics!;
  expect(all).toMatchObject({ quantity: 'level', baseline: null, effect: null, p: null, untrusted: null });
  expect(all!.candidate.estimate).toBe(0.8);
  expect(all!.interval!.lower).toBeLessThan(0.8);
});

test('says why there is no interval', () => {
  const evidence = judgedEvidence([{ candidate: null, baseline: true }], { metrics: [accuracy] });
  const [all] = decideGate({ gate, metrics: [accuracy], evidence }).metrics!;
  expect(all).toMatchObject({ interval: null, p: null, untrusted: 'no row is scored by both arms' });
});
