import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, patternsOverlap } from '#domain/waivers/name-pattern.ts';

describe('matchesPattern', () => {
  it.each([
    ['non-inferior accuracy', 'non-inferior accuracy', true],
    ['non-inferior accuracy', 'non-inferior accuracy domain=a', false],
    ['non-inferior accuracy*', 'non-inferior accuracy', true],
    ['non-inferior accuracy*', 'non-inferior accuracy domain=a', true],
    ['* accuracy domain=*', 'superior accuracy domain=a&b=c', true],
    ['* accuracy domain=*', 'superior recall domain=a', false],
    ['*', '', true],
    ['', 'a', false],
    ['a.c', 'abc', false],
    ['a*', 'b*', false],
  ])('of "%s" and "%s" is %s', (pattern, name, matches) => {
    expect(matchesPattern(pattern, name)).toBe(matches);
  });

  it('takes a star in a name for a letter', () => {
    expect(matchesPattern('domain=a', 'domain=*')).toBe(false);
    expect(matchesPattern('domain=?*', 'domain=*')).toBe(false);
  });

  it('agrees with a regular expression on short texts', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 6 }).map((list) => list.join(''));
    const name = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(letters, name, (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(
          new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text),
        );
      }),
    );
  });
});

describe('patternsOverlap', () => {
  it.each([
    ['domain=*', '*=yelp', true],
    ['domain=*', 'domain=*&lang=*', true],
    ['domain=a', 'domain=b', false],
    ['a*c', '*b*', true],
    ['ab*', 'a', false],
  ])('of "%s" and "%s" is %s', (one, other, overlap) => {
    expect(patternsOverlap(one, other)).toBe(overlap);
    expect(patternsOverlap(other, one)).toBe(overlap);
  });
});
