import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

const judged = ['candidate', 'candidate', 'baseline', 'tie'].map((preference) =>
  metricCase(undefined, { preference }),
);

test('counts ties as it was told', () => {
  expect(metricOver('win-rate', judged)).toBe(2.5 / 4);
  expect(metricOver('win-rate', judged, { ties: 'ignored' })).toBe(2 / 3);
  expect(metricOver('win-rate', judged, { ties: 'lost' })).toBe(2 / 4);
});

test('takes no other word for a preference', () => {
  expect(scoreOf('win-rate', metricCase(undefined, { preference: 'mine' }))).toBe('malformed-output');
});
