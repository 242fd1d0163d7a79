import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapWords } from '#report/layout/wrap-words.ts';

describe('wrapping', () => {
  it('breaks between words, long names at their joints, and elsewhere only in need', () => {
    expect(wrapWords('a rule of the gate', 7)).toEqual(['a rule', 'of the', 'gate']);
    expect(wrapWords('reviews-sentiment', 10)).toEqual(['reviews-', 'sentiment']);
    expect(wrapWords('incomprehensible', 6)).toEqual(['incomp', 'rehens', 'ible']);
    expect(wrapWords('', 6)).toEqual(['']);
  });

  it('keeps every character but spaces, and the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab-@ =') }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const lines = wrapWords(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          expect(lines.every((line) => line.length <= width)).toBe(true);
        },
      ),
    );
  });
});
