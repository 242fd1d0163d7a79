import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, parseSliceKey, sliceKey } from '#domain/tallies/slice.ts';

test('names a slice by its dimensions in order', () => {
  expect(sliceKey({ negation: 'yes', domain: 'imdb' })).toBe('domain=imdb&negation=yes');
  expect(sliceKey({})).toBe(allRows);
});

test('a key tells its slice, whatever signs the names hold', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
  fc.assert(
    fc.property(fc.dictionary(name, name), (slice) => {
      expect({ ...parseSliceKey(sliceKey(slice)) }).toEqual({ ...slice });
    }),
  );
});
