import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const row = metricCase('4', { samples: ['4', ' 4', '5', '4', 'four'] });

test('counts the right ones of several answers to a row', () => {
  expect(scoreOf('pass-at-k', row, { k: 1 })).toBeCloseTo(3 / 5, 14);
  expect(scoreOf('pass-at-k', row, { k: 2 })).toBeCloseTo(1 - (2 * 1) / (5 * 4), 14);
  expect(scoreOf('pass-hat-k', row, { k: 2 })).toBeCloseTo((3 * 2) / (5 * 4), 14);
  expect(scoreOf('flakiness', row)).toBeCloseTo((2 * 3 * 2) / (5 * 4), 14);
});

test('one answer is a sample of one, and too few are not scored', () => {
  expect(scoreOf('pass-at-k', metricCase('4', { text: '4' }), { k: 1 })).toBe(1);
  expect(scoreOf('pass-at-k', metricCase('yes', { label: 'yes' }), { k: 1 })).toBe(1);
  expect(scoreOf('pass-at-k', metricCase('yes', { scores: {} }), { k: 1 })).toBe('malformed-output');
  expect(scoreOf('pass-at-k', row, { k: 6 })).toBe('too-few-answers');
  expect(scoreOf('flakiness', metricCase('4', { text: '4' }))).toBe('too-few-answers');
  expect(scoreOf('flakiness', metricCase('4', { samples: [4, 5] }))).toBe('malformed-output');
  expect(scoreOf('flakiness', metricCase(undefined, { samples: ['4', '5'] }))).toBe('no-reference');
});
