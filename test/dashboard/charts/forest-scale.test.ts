import { expect, it } from 'vitest';
import { forestGroups } from '#dashboard/charts/forest-scale.ts';
import { sampleRule } from '../../report/sample-verdict.ts';

const units = { accuracy: 'share', p95: 'ms', p99: 'ms' };
const interval = {
  lower: -0.02,
  upper: 0.03,
  lowerAlpha: 0.025,
  upperAlpha: 0.025,
  level: 0.95,
  method: 'tango',
};

it('puts improvements in one unit on one axis, with all of them and no difference in sight', () => {
  const rules = [
    sampleRule({ id: 'a', metric: 'accuracy', threshold: -0.05, interval }),
    sampleRule({ id: 'b', metric: 'accuracy', threshold: -0.01, interval: { ...interval, upper: null } }),
  ];
  const [group, ...others] = forestGroups(rules, units);
  expect(others).toEqual([]);
  expect(group!.rules.map(({ id }) => id)).toEqual(['a', 'b']);
  const [low, high] = group!.domain;
  expect(low).toBeLessThan(-0.05);
  expect(high).toBeGreaterThan(0.03);
});

it('gives the levels of each metric an axis of their own', () => {
  const level = { quantity: 'level', effect: null, interval: null } as const;
  const rules = [
    sampleRule({ ...level, id: 'a', metric: 'p95', threshold: 900 }),
    sampleRule({ ...level, id: 'b', metric: 'p99', threshold: 2_000 }),
    sampleRule({ ...level, id: 'c', metric: 'p95', threshold: 800 }),
  ];
  expect(forestGroups(rules, units).map((group) => group.rules.map(({ id }) => id))).toEqual([
    ['a', 'c'],
    ['b'],
  ]);
});
