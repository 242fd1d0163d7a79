import { expect, test } from 'vitest';
import { expandRules } from '#domain/gate/expand-rules.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';

const slices = ['all', 'domain=imdb', 'domain=imdb&negation=yes', 'domain=yelp', 'negation=yes'];
const rule = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };

function expanded(...rules: object[]): [string, unknown][] {
  return expandRules(gateSchema.parse({ rules }), slices).map(({ id, rule: of }) => [id, of.margin]);
}

test('a rule on each value of a dimension becomes one rule a value', () => {
  expect(expanded({ ...rule, each: 'domain' })).toEqual([
    ['non-inferior accuracy domain=imdb', 0.01],
    ['non-inferior accuracy domain=yelp', 0.01],
  ]);
});

test('inside a slice, each means the intersections that occur', () => {
  expect(expanded({ ...rule, each: 'domain', slice: { negation: 'yes' } })).toEqual([
    ['non-inferior accuracy domain=imdb&negation=yes', 0.01],
  ]);
});

test('a rule that names a slice replaces the one that speaks of each', () => {
  expect(expanded({ ...rule, each: 'domain' }, { ...rule, margin: 0.05, slice: { domain: 'yelp' } })).toEqual(
    [
      ['non-inferior accuracy domain=imdb', 0.01],
      ['non-inferior accuracy domain=yelp', 0.05],
    ],
  );
});

test('a rule whose slices do not occur is not lost', () => {
  expect(expanded({ ...rule, each: 'language' }, { ...rule, slice: { domain: 'amazon' } })).toEqual([
    ['non-inferior accuracy language=*', 0.01],
    ['non-inferior accuracy domain=amazon', 0.01],
  ]);
});
