import { describe, expect, it } from 'vitest';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { coversRule, coversSomeRule } from '#domain/waivers/covers-rule.ts';
import type { WaiverScope } from '#domain/waivers/waiver.ts';

const onAll = { id: 'non-inferior accuracy', rule: 'non-inferior', metric: 'accuracy', slice: 'all' };
const onSlice = { ...onAll, id: 'non-inferior accuracy domain=yelp', slice: 'domain=yelp' };

describe('coversRule', () => {
  it.each<[WaiverScope, boolean, boolean]>([
    [{ rule: 'non-inferior accuracy' }, true, false],
    [{ rule: 'non-inferior accuracy*' }, true, true],
    [{ rule: 'non-inferior accuracy domain=yelp' }, false, true],
    [{ rule: 'non-inferior accuracy', slice: 'domain=yelp' }, false, true],
    [{ rule: 'non-inferior accuracy', slice: 'domain=*' }, false, true],
    [{ rule: 'non-inferior accuracy', slice: 'all' }, true, false],
    [{ rule: '*', slice: 'domain=imdb' }, false, false],
    [{ rule: 'non-inferior accuracy domain=yelp', slice: 'domain=yelp' }, false, true],
    [{ rule: '*', candidate: '2' }, true, true],
    [{ rule: '*', candidate: '3' }, false, false],
  ])('of %j on all rows is %s, on a slice %s', (scope, all, slice) => {
    expect([coversRule(scope, onAll, '2'), coversRule(scope, onSlice, '2')]).toEqual([all, slice]);
  });
});

describe('coversSomeRule', () => {
  const rule = { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 };
  const gate = gateSchema.parse({
    rules: [
      { ...rule, each: 'domain' },
      { rule: 'at-most', metric: 'error-rate', value: 0.1 },
    ],
  });

  it.each<[WaiverScope, boolean]>([
    [{ rule: 'at-most error-rate' }, true],
    [{ rule: 'non-inferior accuracy' }, false],
    [{ rule: 'non-inferior accuracy domain=yelp' }, true],
    [{ rule: 'non-inferior accuracy', slice: 'domain=yelp' }, true],
    [{ rule: 'non-inferior accuracy', slice: 'lang=en' }, false],
    [{ rule: 'at-most *', slice: 'domain=yelp' }, false],
    [{ rule: 'non-inferrior *' }, false],
  ])('of %j is %s', (scope, covers) => {
    expect(coversSomeRule(scope, gate)).toBe(covers);
  });
});
