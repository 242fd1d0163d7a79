import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('scores 1 for the reference and 0 for any other label, case included', () => {
  expect(scoreOf('accuracy', metricCase('yes', { label: 'yes' }))).toBe(1);
  expect(scoreOf('accuracy', metricCase('yes', { label: 'Yes' }))).toBe(0);
});

test('does not score an answer without label, nor a row without reference', () => {
  expect(scoreOf('accuracy', metricCase('yes', { text: 'yes' }))).toBe('malformed-output');
  expect(scoreOf('accuracy', metricCase('yes', { label: 1 }))).toBe('malformed-output');
  expect(scoreOf('accuracy', metricCase(undefined, { label: 'yes' }))).toBe('no-reference');
  expect(scoreOf('accuracy', metricCase(1, { label: '1' }))).toBe('malformed-reference');
});
