import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textEditDistance } from '#domain/metrics/text/edit-distance.ts';
import { alignmentDistance, jaro, jaroWinkler } from '#domain/metrics/text/string-similarity.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('agrees with published examples', () => {
  // Winkler 1990, table 1; Boytsov 2011 for the alignment of "ca" and "abc".
  expect(jaro('MARTHA', 'MARHTA')).toBeCloseTo(0.9444, 4);
  expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.9611, 4);
  expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 4);
  expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.8133, 4);
  expect(alignmentDistance('ca', 'abc')).toBe(3);
  expect(alignmentDistance('form', 'from')).toBe(1);
});

test('counts an emoji or a rare letter as one character', () => {
  expect(alignmentDistance('a😀b', 'a🎉b')).toBe(1);
  expect(scoreOf('levenshtein', metricCase('😀😀', { text: '😀🎉' }))).toBe(0.5);
  expect(scoreOf('osa', metricCase('ab', { text: 'ba' }))).toBe(0.5);
  expect(scoreOf('jaro-winkler', metricCase(['x', 'ab'], { text: 'ab' }))).toBe(1);
  expect(scoreOf('levenshtein', metricCase('', { text: '' }))).toBe(1);
});

test('swaps cost at most two edits, distances are symmetric and keep to the triangle, similarities lie in 0 to 1', () => {
  const text = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const [edits, aligned] = [textEditDistance(a, b), alignmentDistance(a, b)];
      expect(aligned <= edits && edits <= 2 * aligned).toBe(true);
      expect(alignmentDistance(b, a)).toBe(aligned);
      expect(textEditDistance(a, c)).toBeLessThanOrEqual(edits + textEditDistance(b, c));
      expect(jaro(b, a)).toBeCloseTo(jaro(a, b), 12);
      expect(jaroWinkler(a, b) >= jaro(a, b) && jaroWinkler(a, b) <= 1).toBe(true);
    }),
  );
});
