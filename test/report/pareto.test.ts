import { expect, it } from 'vitest';
import { isUnbeaten } from '#report/pareto.ts';

it('beats whoever is nowhere better and somewhere worse, and nobody that it equals', () => {
  const points = [[0.8, -20], [0.9, -40], [0.7, -20], [0.9, -40], null];
  expect(points.map((_, at) => isUnbeaten(at, points))).toEqual([true, true, false, true, null]);
});
