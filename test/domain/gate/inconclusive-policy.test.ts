import { expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { settleInconclusive } from '#domain/gate/inconclusive-policy.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';

const metrics = [resolveMetric('accuracy', {})];
const gate = gateSchema.parse({ rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.01 }] });
const decide = (cells: Parameters<typeof rowsOfCells>) =>
  decideGate({ gate, metrics, evidence: judgedEvidence(rowsOfCells(...cells), { metrics }) });

const open = decide([930, 15, 20, 35]);
const failed = decide([900, 5, 65, 30]);

test('an open outcome says how many rows would decide it', () => {
  expect(open.rules[0]!.nNeeded).toBeGreaterThan(1_000);
  expect(open.reason).toMatch(
    new RegExp(
      `^non-inferior accuracy is open\\. .+ About ${open.rules[0]!.nNeeded} rows would decide it\\.$`,
    ),
  );
});

test('blocks by default', () => {
  expect(settleInconclusive(open)).toBe(open);
  expect(settleInconclusive(open, 'block')).toBe(open);
});

test('passes with a warning where the suite says so, and keeps the reason', () => {
  const settled = settleInconclusive(open, 'pass-with-warning');
  expect(settled).toMatchObject({
    outcome: 'pass',
    warning: open.reason,
    decidedBy: ['non-inferior accuracy'],
  });
  expect(settled.reason).toBe(`Passed with a warning, since the suite lets open rules pass. ${open.reason}`);
});

test('changes nothing else', () => {
  expect(settleInconclusive(failed, 'pass-with-warning')).toBe(failed);
  const incomplete = { ...open, outcome: 'incomplete' as const };
  expect(settleInconclusive(incomplete, 'pass-with-warning')).toBe(incomplete);
});
