import { describe, expect, it } from 'vitest';
import { intervalSchema } from '#contracts/events/estimates.ts';

const interval = { lower: -0.01, upper: null, level: 0.975, method: 'tango-score' };

describe('an interval', () => {
  it.each([0.975, 1])(
    'may have the level %s: the alpha of an early look can be too small to tell',
    (level) => {
      expect(intervalSchema.safeParse({ ...interval, level }).success).toBe(true);
    },
  );

  it('has no level beyond 1', () => {
    expect(intervalSchema.safeParse({ ...interval, level: 97.5 }).success).toBe(false);
  });
});
