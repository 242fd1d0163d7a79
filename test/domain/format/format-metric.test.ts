import { describe, expect, it } from 'vitest';
import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatMargin,
  formatPercent,
  formatValue,
} from '#domain/format/format-metric.ts';

describe('figures of metrics', () => {
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

  it('shows differences of money as money, with their sign', () => {
    expect(formatDifference(-12, 'micro-USD')).toBe('−$0.000012');
    expect(formatDifference(2_500_000, 'micro-USD')).toBe('+$2.50');
    expect(formatDifference(0, 'micro-USD')).toBe('$0');
  });
});
