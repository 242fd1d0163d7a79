import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const texts = (reference: string, text: string) => metricCase(reference, { text });

test('counts edits by code point', () => {
  expect(scoreOf('cer', texts('kitten', 'sitting'))).toBeCloseTo(3 / 6, 15);
  expect(scoreOf('cer', texts('a😀b', 'a😁b'))).toBeCloseTo(1 / 3, 15);
});

test('says why a row has no score', () => {
  expect(scoreOf('cer', metricCase(undefined, { text: 'a' }))).toBe('no-reference');
  expect(scoreOf('cer', metricCase(3, { text: 'a' }))).toBe('malformed-reference');
  expect(scoreOf('cer', metricCase('a', { label: 'a' }))).toBe('malformed-output');
});
