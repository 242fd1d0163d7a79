import { describe, expect, it } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { gateSchema, gateSlices } from '#domain/gate/gate-schema.ts';
import { settleInconclusive } from '#domain/gate/inconclusive-policy.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { applyWaivers } from '#domain/waivers/apply-waivers.ts';
import { usedWaivers } from '#domain/waivers/used-waiver.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';
import { type JudgedRow, judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';
import { sampleWaiver } from '#support/sample-waiver.ts';

const metrics = [resolveMetric('accuracy', {}), resolveMetric('error-rate', {})];
const loses = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };
const tooLow = { rule: 'at-least', metric: 'accuracy', value: 0.99 };
const passes = { rule: 'at-least', metric: 'accuracy', value: 0.7 };
const open = { rule: 'superior', metric: 'error-rate', margin: 0 };
const lossy = rowsOfCells(900, 5, 65, 30);
const inNovember = Date.parse('2026-11-15T00:00:00Z');

function waived(
  rules: readonly object[],
  waivers: readonly Waiver[],
  { rows = lossy, atMs = inNovember }: { rows?: readonly JudgedRow[]; atMs?: number } = {},
) {
  const gate = gateSchema.parse({ rules });
  const evidence = judgedEvidence(rows, {
    metrics,
    slices: gateSlices(gate),
    blocks: 16,
    withBaseline: true,
  });
  const decision = decideGate({ gate, metrics, evidence });
  return {
    decision,
    after: applyWaivers(decision, { gate, evidence, candidate: '2', waivers, atMs }),
  };
}

describe('applyWaivers', () => {
  it('makes the outcome waived where the only failure is covered, and never a pass', () => {
    const { after } = waived([loses, passes], [sampleWaiver()]);
    expect(after).toMatchObject({ outcome: 'waived', decidedBy: ['non-inferior accuracy'] });
    expect(after.reason).toMatch(/^non-inferior accuracy failed and is waived\. Improvement −6\.00 points /);
    expect(after.rules.map(({ decision, waivedBy }) => ({ decision, waivedBy }))).toEqual([
      { decision: 'fail', waivedBy: ['wvr_0b8e1f6f5a3c4d2e9b7a1c0d'] },
      { decision: 'pass', waivedBy: undefined },
    ]);
  });

  it('leaves a fail where one failure is not covered, which then decides alone', () => {
    const { after } = waived([loses, tooLow], [sampleWaiver()]);
    expect(after).toMatchObject({ outcome: 'fail', decidedBy: ['at-least accuracy'] });
    expect(after.reason).toMatch(/^at-least accuracy failed\./);
  });

  it('takes several waivers together, or one for many rules', () => {
    const other = sampleWaiver({ id: 'wvr_2', scope: { rule: 'at-least accuracy' } });
    expect(waived([loses, tooLow], [sampleWaiver(), other]).after.outcome).toBe('waived');
    const every = sampleWaiver({ scope: { rule: '*accuracy*' } });
    expect(waived([loses, tooLow], [every]).after.outcome).toBe('waived');
  });

  it('is inconclusive where another rule is open', () => {
    const { decision, after } = waived([loses, open], [sampleWaiver()]);
    expect(decision.outcome).toBe('fail');
    expect(after).toMatchObject({ outcome: 'inconclusive', decidedBy: ['superior error-rate'] });
  });

  it('is waived and no pass, where the suite lets what is open pass', () => {
    const { after } = waived([loses, open], [sampleWaiver()]);
    expect(settleInconclusive(after, 'pass-with-warning')).toMatchObject({
      outcome: 'waived',
      reason: expect.stringMatching(
        /^What failed is waived, and the suite lets open rules pass\. superior error-rate/,
      ),
    });
    expect(settleInconclusive(waived([passes, open], []).after, 'pass-with-warning').outcome).toBe('pass');
  });

  it('marks a warning, which decides nothing', () => {
    const warn = { ...tooLow, severity: 'warn' };
    const { after } = waived([passes, warn], [sampleWaiver({ scope: { rule: '*' } })]);
    expect(after.outcome).toBe('pass');
    expect(after.rules[1]).toMatchObject({ decision: 'fail', waivedBy: [sampleWaiver().id] });
  });

  it.each<[string, Partial<Waiver>, string]>([
    ['a proposal', { approval: null }, '2026-11-15T00:00:00Z'],
    ['a waiver that has expired', {}, '2026-11-30T00:00:00Z'],
    [
      'one that was revoked',
      { revocation: { by: 'cy', at: '2026-11-14T00:00:00Z', reason: 'x' } },
      '2026-11-15T00:00:00Z',
    ],
    ['one of another rule', { scope: { rule: 'at-least accuracy' } }, '2026-11-15T00:00:00Z'],
    ['one of another candidate', { scope: { rule: '*', candidate: '3' } }, '2026-11-15T00:00:00Z'],
  ])('changes nothing for %s', (_, overrides, instant) => {
    const { decision, after } = waived([loses, passes], [sampleWaiver(overrides)], {
      atMs: Date.parse(instant),
    });
    expect(after).toBe(decision);
  });

  it('changes nothing of a pass', () => {
    const { decision, after } = waived([passes], [sampleWaiver({ scope: { rule: '*' } })]);
    expect(decision.outcome).toBe('pass');
    expect(after).toBe(decision);
  });
});

describe('usedWaivers', () => {
  it('freezes what a decision rests on, with the rules that it covered, and nothing else', () => {
    const unused = sampleWaiver({ id: 'wvr_2', scope: { rule: 'superior*' } });
    const waivers = [unused, sampleWaiver()];
    expect(usedWaivers(waived([loses, passes], waivers).after, waivers)).toEqual([
      {
        id: 'wvr_0b8e1f6f5a3c4d2e9b7a1c0d',
        scope: { rule: 'non-inferior accuracy' },
        owner: 'team reviews',
        reason: 'negations are re-labelled until December',
        createdBy: 'ann',
        approvedBy: 'bo',
        approvedAt: '2026-11-02T00:00:00.000Z',
        expiresAt: '2026-11-30T00:00:00.000Z',
        rules: ['non-inferior accuracy'],
      },
    ]);
  });
});
