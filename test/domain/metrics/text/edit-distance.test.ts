import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, textEditDistance } from '#domain/metrics/text/edit-distance.ts';

test('is a metric, and at most the longer length', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '😀'), { maxLength: 8 });
  fc.assert(
    fc.property(words, words, words, (a, b, c) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
      expect(textEditDistance(a.join(''), b.join(''))).toBe(distance);
    }),
  );
});

test('handles more distinct words than 16 bits name', () => {
  const many = Array.from({ length: 65_540 }, (_, i) => `w${i}`);
  expect(editDistance(many, ['w0', 'other'])).toBe(65_539);
});
