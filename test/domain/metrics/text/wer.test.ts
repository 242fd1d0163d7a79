import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const texts = (reference: string, text: string) => metricCase(reference, { text });

test('counts word edits per word of the reference', () => {
  expect(scoreOf('wer', texts('the cat sat on the mat', 'the cat sit on mat'))).toBeCloseTo(2 / 6, 15);
  expect(scoreOf('wer', texts('one', 'one two three'))).toBe(2);
});

test('is 0 for two empty texts, and does not score an empty reference otherwise', () => {
  expect(scoreOf('wer', texts(' ', ''))).toBe(0);
  expect(scoreOf('wer', texts('', 'word'))).toBe('empty-reference');
});

test('says why a row has no score', () => {
  expect(scoreOf('wer', metricCase(undefined, { text: 'a' }))).toBe('no-reference');
  expect(scoreOf('wer', metricCase(3, { text: 'a' }))).toBe('malformed-reference');
  expect(scoreOf('wer', metricCase('a', { label: 'a' }))).toBe('malformed-output');
});
