import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseExpiry } from '#cli/waivers/parse-expiry.ts';

const now = Date.parse('2026-11-28T12:00:00Z');

describe('parseExpiry', () => {
  it.each([
    ['14d', '2026-12-12T12:00:00.000Z'],
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
    ['2026-12-31T18:00Z', '2026-12-31T18:00:00.000Z'],
    ['2026-12-31T18:00:00+02:00', '2026-12-31T16:00:00.000Z'],
  ])('takes %s for %s', (value, instant) => {
    expect(parseExpiry(value, now)).toBe(instant);
  });

  it.each(['', 'tomorrow', '14', '2026-02-30', '2026-13-01', '2026-12-31T18:00', '12/31/2026', '-1d'])(
    'refuses "%s"',
    (value) => {
      expect(() => parseExpiry(value, now)).toThrow(InvalidArgumentError);
    },
  );
});
