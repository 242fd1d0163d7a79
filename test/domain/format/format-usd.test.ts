import { expect, it } from 'vitest';
import { formatCost, formatUsd } from '#domain/format/format-usd.ts';

it('shows small sums in full, and unknown prices as unknown', () => {
  expect([0, 20, 1_200, 999_999, 12_340_000].map(formatUsd)).toEqual([
    '$0',
    '$0.000020',
    '$0.0012',
    '$1.0000',
    '$12.34',
  ]);
  expect(formatCost(1_200, 0, 60)).toBe('$0.0012');
  expect(formatCost(1_200, 3, 60)).toBe('$0.0012 + 3 unpriced');
  expect(formatCost(0, 60, 60)).toBe('unpriced');
});
