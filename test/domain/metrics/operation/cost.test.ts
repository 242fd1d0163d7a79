import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('is the price of the answer, and an unknown price is no score', () => {
  expect(scoreOf('cost', metricCase('a', { label: 'a' }, { costMicroUsd: 70 }))).toBe(70);
  expect(scoreOf('cost', metricCase('a', { label: 'a' }, { costMicroUsd: null }))).toBe('unpriced');
});
