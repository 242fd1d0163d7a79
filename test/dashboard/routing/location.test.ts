import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hrefTo, parseHash } from '#dashboard/routing/location.ts';

it('reads back whatever place a link holds', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(text), fc.dictionary(text, text), (path, query) => {
      expect(parseHash(hrefTo(path, query))).toEqual({ path, query: { ...query } });
    }),
  );
});

it('leaves out of a link what nothing is asked of', () => {
  expect(hrefTo(['runs'], { suite: '', outcome: undefined })).toBe('#/runs');
  expect(hrefTo([])).toBe('#/');
});

it('leads somewhere by a link that was cut', () => {
  expect(parseHash('#/runs/%E0%A4')).toEqual({ path: ['runs', '%E0%A4'], query: {} });
  expect(parseHash('')).toEqual({ path: [], query: {} });
});
