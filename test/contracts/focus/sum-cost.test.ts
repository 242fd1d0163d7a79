import { describe, expect, it } from 'vitest';
import { isCostGroup, sumCost, totalCost } from '#contracts/focus/sum-cost.ts';
import { validFocusRow } from '#support/focus-row.ts';

const row = (edit: Partial<typeof validFocusRow>) => ({ ...validFocusRow, ...edit });
const rows = [
  row({ EffectiveCost: 1, x_RunId: 'a', x_Team: 'search', x_Model: 'm1', ConsumedQuantity: 10 }),
  row({
    EffectiveCost: 2,
    x_RunId: 'a',
    x_Team: 'search',
    x_Model: 'm2',
    ConsumedQuantity: 20,
    x_UnpricedCalls: 3,
  }),
  row({
    EffectiveCost: 0.5,
    x_RunId: 'a',
    x_Team: 'search',
    x_Arm: null,
    x_Model: null,
    ConsumedQuantity: 400,
  }),
  row({
    EffectiveCost: 4,
    x_RunId: 'b',
    x_Team: 'reviews',
    x_Model: 'm1',
    ConsumedQuantity: 40,
    ChargePeriodStart: '2026-11-01T08:00:00Z',
    Tags: '{"cost-centre":"CC-2"}',
  }),
];

describe('sumCost', () => {
  it('sums providers and AWS apart, the dearest group first', () => {
    expect(sumCost(rows, 'team')).toEqual([
      { group: 'reviews', providerUsd: 4, awsUsd: 0, totalUsd: 4, calls: 40, unpricedCalls: 0, runs: 1 },
      { group: 'search', providerUsd: 3, awsUsd: 0.5, totalUsd: 3.5, calls: 30, unpricedCalls: 3, runs: 1 },
    ]);
  });

  it.each([
    ['model', { m1: 5, m2: 2, none: 0.5 }],
    ['day', { '2026-11-01': 4, '2026-11-02': 3.5 }],
    ['suite', { 'reviews-sentiment': 7.5 }],
    ['trigger', { model: 7.5 }],
    ['tag:cost-centre', { 'CC-2': 4, 'CC-1042': 3.5 }],
    ['tag:absent', { none: 7.5 }],
  ] as const)('groups by %s', (by, expected) => {
    const sums = sumCost(rows, by);
    expect(Object.fromEntries(sums.map(({ group, totalUsd }) => [group, totalUsd]))).toEqual(expected);
    expect(sums.reduce((sum, { totalUsd }) => sum + totalUsd, 0)).toBe(totalCost(rows).totalUsd);
  });

  it('puts days in order', () => {
    expect(sumCost(rows.toReversed(), 'day').map(({ group }) => group)).toEqual(['2026-11-01', '2026-11-02']);
  });

  it('counts a run of several charges once', () => {
    expect(totalCost(rows)).toMatchObject({ runs: 2, totalUsd: 7.5 });
  });

  it.each([
    ['team', true],
    ['tag:cost-centre', true],
    ['tag:', false],
    ['toString', false],
  ])('knows whether %s is a way to group', (group, known) => {
    expect(isCostGroup(group)).toBe(known);
  });
});
