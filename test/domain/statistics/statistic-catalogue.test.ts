import { expect, test } from 'vitest';
import { statisticCatalogue } from '#domain/statistics/statistic-catalogue.ts';

test('lists every method that a verdict can rest on', () => {
  expect(statisticCatalogue.map(({ id }) => id)).toEqual([
    'wilson-score',
    'tango-score',
    'cluster-t',
    'block-jackknife',
    'order-statistic',
    'rule-of-three',
    'mcnemar',
    'benjamini-hochberg',
    'alpha-recycling',
  ]);
});

test.each(statisticCatalogue)('$id says what it is, in a sentence, with its source', (method) => {
  expect(method.meaning).toMatch(/^[A-Z].*\.$/);
  expect(method.source).toMatch(/\d{4}/);
});
