import { describe, expect, it } from 'vitest';
import { toInstant } from '#contracts/triggers/source-time.ts';

describe('toInstant', () => {
  it.each([
    ['2021-02-24T17:00:14Z', '2021-02-24T17:00:14.000Z'],
    ['2021-02-24T18:00:14.000+01:00', '2021-02-24T17:00:14.000Z'],
    ['1583831889050', '2020-03-10T09:18:09.050Z'],
    [1583831889050, '2020-03-10T09:18:09.050Z'],
  ])('reads %j as %s', (time, instant) => {
    expect(toInstant(time)).toBe(instant);
  });

  it.each(['', 'lately', Number.NaN, Number.POSITIVE_INFINITY])('finds no time in %j', (time) => {
    expect(toInstant(time)).toBeNull();
  });
});
