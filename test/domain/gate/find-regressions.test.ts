import { describe, expect, test } from 'vitest';
import { expandRules } from '#domain/gate/expand-rules.ts';
import { findRegressions } from '#domain/gate/find-regressions.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { type JudgedRow, judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';

const metrics = [resolveMetric('accuracy', {}), resolveMetric('error-rate', {})];
const rule = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };

const rows = [
  ...rowsOfCells(400, 4, 60, 36).map((row): JudgedRow => ({ ...row, slices: { part: 'lossy' } })),
  ...rowsOfCells(950, 12, 10, 28).map((row): JudgedRow => ({ ...row, slices: { part: 'steady' } })),
];

function alerts(rules: readonly object[], settings: object = {}) {
  const gate = gateSchema.parse({ rules, alerts: settings });
  const evidence = judgedEvidence(rows, { metrics, slices: [{ part: null }] });
  const found = findRegressions(
    { gate, metrics, evidence, candidateArm: 'candidate' },
    expandRules(gate, [...evidence.slices.keys()]),
  );
  return { ...found, slices: found.alerts.map(({ slice }) => slice) };
}

test('raises a loss that is significant and beyond the margin, the largest first', () => {
  const { slices, tested, alerts: raised } = alerts([rule]);
  expect(slices).toEqual(['part=lossy', 'all']);
  expect(tested).toBe(3);
  expect(raised[0]).toMatchObject({ metric: 'accuracy', margin: 0.01, rows: 500 });
  expect(raised[0]!.effect).toEqual({ improvement: -0.112, rawDifference: -0.112 });
  expect(raised[0]!.q).toBeGreaterThanOrEqual(raised[0]!.p);
});

describe('the practical margin', () => {
  test('is the one that the suite declares for alerts', () => {
    expect(alerts([rule], { margins: { accuracy: 0.05 } }).slices).toEqual(['part=lossy']);
  });

  test('else that of a rule on the slice, before that of one on all rows', () => {
    expect(alerts([rule, { ...rule, margin: 0.2, slice: { part: 'lossy' } }]).slices).toEqual(['all']);
  });

  test('else there is none, and no alert', () => {
    const absolute = { rule: 'at-least', metric: 'accuracy', value: 0.5 };
    expect(alerts([absolute])).toMatchObject({ alerts: [], tested: 0 });
  });
});

test('without baseline there is nothing to lose against', () => {
  const gate = gateSchema.parse({ rules: [rule] });
  const evidence = judgedEvidence(rows, { metrics, withBaseline: false });
  expect(findRegressions({ gate, metrics, evidence, candidateArm: 'candidate' }, [])).toEqual({
    alerts: [],
    tested: 0,
  });
});
