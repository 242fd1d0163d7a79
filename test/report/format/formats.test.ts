import { describe, expect, it } from 'vitest';
import { formatSlice } from '#domain/format/format-slice.ts';
import { countOf } from '#report/format/format-count.ts';
import { formatAge, formatDuration } from '#report/format/format-duration.ts';

describe('numbers in reports', () => {
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
