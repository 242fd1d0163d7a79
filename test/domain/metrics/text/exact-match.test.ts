import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const texts = (reference: string, text: string) => metricCase(reference, { text });

test('trims, and otherwise compares as it is', () => {
  expect(scoreOf('exact-match', texts('a cat', ' a cat\n'))).toBe(1);
  expect(scoreOf('exact-match', texts('a cat', 'A cat'))).toBe(0);
});

test('applies normalisers to both texts, in the order given', () => {
  const normalise = ['lowercase', 'drop-punctuation', 'drop-articles', 'collapse-space', 'trim'];
  expect(scoreOf('exact-match', texts('The cat, asleep!', 'cat  ASLEEP'), { normalise })).toBe(1);
  const parts = texts('caf\u00e9', 'cafe\u0301');
  expect(scoreOf('exact-match', parts)).toBe(0);
  expect(scoreOf('exact-match', parts, { normalise: ['nfc'] })).toBe(1);
});

test('says why a row has no score', () => {
  expect(scoreOf('exact-match', metricCase(undefined, { text: 'a' }))).toBe('no-reference');
  expect(scoreOf('exact-match', metricCase(3, { text: 'a' }))).toBe('malformed-reference');
  expect(scoreOf('exact-match', metricCase('a', { label: 'a' }))).toBe('malformed-output');
});
