import { describe, expect, it } from 'vitest';
import { refreshCadence } from '#domain/refresh-cadence.ts';

describe('how often a dataset is looked over', () => {
  it.each([
    ['weekly', 7],
    ['Monthly, by the annotators.', 31],
    ['Every two weeks.', 14],
    ['every 3 months', 93],
    ['Every other week', 14],
    ['Looked over once a quarter.', 92],
    ['each day', 1],
    ['half-yearly', 183],
    ['Annually', 366],
  ])('is read from "%s" as %d days', (refresh, days) => {
    expect(refreshCadence(refresh)).toEqual({ kind: 'days', days });
  });

  it('is never where the card says so first', () => {
    expect(refreshCadence('Never; the origin is closed. A new version yearly is another dataset.')).toEqual({
      kind: 'never',
    });
  });

  it.each(['With each release of emojilib, as a new version.', 'when needed', 'every so often'])(
    'is not known from "%s"',
    (refresh) => {
      expect(refreshCadence(refresh)).toEqual({ kind: 'unknown' });
    },
  );
});
