import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { editDistance, textEditDistance } from '#domain/metrics/text/edit-distance.ts';

/** Row by row, as Wagner and Fischer 1974 write it. */
function byTable(a: readonly string[], b: readonly string[]): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((item, i) => {
    const row = [i + 1];
    b.forEach((other, j) => {
      row.push(Math.min(previous[j]! + (item === other ? 0 : 1), previous[j + 1]! + 1, row[j]! + 1));
    });
    previous = row;
  });
  return previous[b.length]!;
}

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

test.each([
  ['letters', ['a', 'b', 'c', ' ']],
  ['letters and emoji, some of which share a half', ['a', 'b', '😀', '😁', '🙂']],
  ['words', ['the', 'a', 'cat', 'cats']],
])('of %s, short and long, is that of the full table', (kind, items) => {
  for (const maxLength of [5, 34, 100]) {
    const list = fc.array(fc.constantFrom(...items), { maxLength, size: 'max' });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const expected = byTable(a, b);
        expect(editDistance(a, b)).toBe(expected);
        if (kind !== 'words') expect(textEditDistance(a.join(''), b.join(''))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  }
});

test('of two drafts of a text is what fastest-levenshtein says', () => {
  const draft = (changed: number) =>
    Array.from({ length: 120 }, (_, i) => (i % 7 === changed ? `word${i * changed}` : `word${i}`)).join(' ');
  const drafts = [draft(2), draft(3), draft(3).slice(200), draft(2).slice(0, 31), ''];
  for (const a of drafts) for (const b of drafts) expect(textEditDistance(a, b)).toBe(distance(a, b));
});

test('a lone half of a character is a character', () => {
  expect(textEditDistance('\ud83d', '\ud83d\ude00')).toBe(1);
  expect(textEditDistance('a\ude00', 'a')).toBe(1);
  expect(textEditDistance('😀'.repeat(40), '😁'.repeat(40))).toBe(40);
});

test('handles more distinct words than 16 bits name', () => {
  const many = Array.from({ length: 65_540 }, (_, i) => `w${i}`);
  expect(editDistance(many, ['w0', 'other'])).toBe(65_539);
  expect(editDistance(['other', ...many], ['w65539', 'w1'])).toBe(65_540);
});
