import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRetryAfterMs } from '#targets/transport/retry-after.ts';

const now = Date.UTC(2026, 0, 1);

it.each([
  [undefined, undefined],
  ['0', 0],
  ['2', 2_000],
  [' 120 ', 120_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['2026', 2_026_000],
  ['2026-01-01T00:00:30Z', undefined],
  ['Thu, 99 Jan 2026 00:00:30 GMT', undefined],
  ['99999999999999999999', undefined],
])('reads %s as %s ms', (header, expected) => {
  expect(readRetryAfterMs(header, now)).toBe(expected);
});

it('never gives anything but a finite time from now on', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const milliseconds = readRetryAfterMs(header, now);
      return milliseconds === undefined || (Number.isFinite(milliseconds) && milliseconds >= 0);
    }),
  );
});
