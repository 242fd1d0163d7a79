import { describe, expect, it } from 'vitest';
import { countOf } from '#report/format/format-count.ts';
import { formatAge, formatDuration } from '#report/format/format-duration.ts';
import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatMargin,
  formatPercent,
  formatValue,
} from '#report/format/format-metric.ts';
import { formatSlice } from '#report/format/format-slice.ts';
import { formatCost, formatUsd } from '#report/format/format-usd.ts';

describe('numbers in reports', () => {
  it('shows shares with four decimals and their differences in points', () => {
    expect(formatValue(0.79501, 'share')).toBe('0.7950');
    expect(formatDifference(0.01733, 'share')).toBe('+1.73 points');
    expect(formatDifference(-0.0745, 'share')).toBe('−7.45 points');
    expect(formatDifference(-0.000001, 'share')).toBe('0.00 points');
    expect(formatMargin(-0.01, 'share')).toBe('1.00 points');
    expect(formatDifferenceInterval(-0.02, null, 'share')).toBe('[−2.00, ∞]');
  });

  it('shows other units by name', () => {
    expect(formatValue(12.34, 'ms')).toBe('12.3 ms');
    expect(formatValue(20, 'micro-USD')).toBe('$0.000020');
    expect(formatValue(0.0261, 'edits per word')).toBe('0.0261 edits per word');
    expect(formatDifference(3, 'ms')).toBe('+3.0 ms');
    expect(formatLevelInterval(null, 4, 'ms')).toBe('[−∞, 4.0 ms]');
    expect(formatValue(null, 'share')).toBe('none');
  });

  it('never rounds a share to all or nothing', () => {
    expect(['1', '0.9999', '0.987', '0.0001', '0'].map((share) => formatPercent(Number(share)))).toEqual([
      '100 %',
      '> 99.9 %',
      '98.7 %',
      '< 0.1 %',
      '0 %',
    ]);
  });

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

  it('shows durations in two units at most', () => {
    expect([0.4, 850, 12_340, 59_960, 245_000, 7_800_000, 273_600_000].map(formatDuration)).toEqual([
      '0 ms',
      '850 ms',
      '12.3 s',
      '1 min 0 s',
      '4 min 5 s',
      '2 h 10 min',
      '3 d 4 h',
    ]);
    expect(formatAge('2026-11-23T20:00:00Z', Date.parse('2026-11-23T20:00:12.9Z'))).toBe('12 s ago');
    expect(formatAge('2026-11-23T20:00:00Z', Date.parse('2026-11-23T20:00:00.2Z'))).toBe('just now');
  });

  it('counts with a plural', () => {
    expect([countOf(1, 'row'), countOf(3_000, 'row')]).toEqual(['1 row', '3,000 rows']);
  });

  it('shows slices by their values', () => {
    expect(formatSlice('all')).toBe('all rows');
    expect(formatSlice('category=People %26 Body&words=one')).toBe('category=People & Body and words=one');
  });
});

it('shows differences of money as money, with their sign', () => {
  expect(formatDifference(-12, 'micro-USD')).toBe('−$0.000012');
  expect(formatDifference(2_500_000, 'micro-USD')).toBe('+$2.50');
  expect(formatDifference(0, 'micro-USD')).toBe('$0');
});
