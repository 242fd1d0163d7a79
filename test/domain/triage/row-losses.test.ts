import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Largest } from '#domain/triage/largest.ts';
import { type LossRow, RowLosses } from '#domain/triage/row-losses.ts';

describe('the largest', () => {
  it('are those that sorting would give, of equal ones the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (sizes) => {
        const largest = new Largest<number>(5);
        sizes.forEach((size, index) => {
          largest.add(size, index);
        });
        const sorted = sizes.map((_, index) => index).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
        expect(largest.items()).toEqual(sorted.slice(0, 5));
      }),
    );
  });
});

const row = (id: string, slices: string | null, cluster: string | null = null): LossRow => ({
  id,
  slices,
  cluster,
});
const pair = (candidate: number | null, baseline: number | null) => () => [candidate, baseline] as const;

describe('row losses', () => {
  it('are told largest first, of the slice alone, and never of a gain or of what one arm lacks', () => {
    const view = { metric: 'accuracy', slice: 'lang=de', sign: 1 } as const;
    const losses = new RowLosses([view], []);
    losses.add(row('small', 'lang=de&length=long'), pair(0.6, 0.7));
    losses.add(row('other', 'lang=en'), pair(0, 1));
    losses.add(row('large', 'lang=de'), pair(0.1, 0.9));
    losses.add(row('gain', 'lang=de'), pair(1, 0));
    losses.add(row('error', 'lang=de'), pair(null, 1));
    losses.add(row('unknown', null), pair(0, 1));
    expect(losses.tellingRows(view)).toEqual(['large', 'small']);
    expect(losses.rows).toBe(6);
  });

  it('of a metric where lower is better are rises', () => {
    const view = { metric: 'wer', slice: 'all', sign: -1 } as const;
    const losses = new RowLosses([view], []);
    losses.add(row('rise', 'all'), pair(0.5, 0.1));
    losses.add(row('fall', 'all'), pair(0.1, 0.5));
    expect(losses.tellingRows(view)).toEqual(['rise']);
  });

  it('are ten at most, in an intersection with escaped values', () => {
    const view = { metric: 'm', slice: 'a=x%26y&b=1', sign: 1 } as const;
    const losses = new RowLosses([view], []);
    for (let i = 0; i < 40; i += 1) losses.add(row(`r${i}`, 'a=x%26y&b=1&c=2'), pair(0, 1));
    for (let i = 0; i < 40; i += 1) losses.add(row(`s${i}`, 'a=x&b=1'), pair(0, 1));
    expect(losses.tellingRows(view)).toEqual(Array.from({ length: 10 }, (_, i) => `r${i}`));
  });

  it('of clusters add up over their rows, the last one included; rows of their own are none', () => {
    const losses = new RowLosses([], [{ metric: 'accuracy', sign: 1 }]);
    losses.add(row('a', 'all', 'doc-1'), pair(0, 1));
    losses.add(row('b', 'all', 'doc-1'), pair(1, 0.5));
    losses.add(row('c', 'all'), pair(0, 1));
    losses.add(row('d', 'all', 'doc-2'), pair(0, 1));
    losses.add(row('e', 'all', 'doc-2'), pair(0, 1));
    expect(losses.clusters('accuracy')).toEqual([
      { cluster: 'doc-2', rows: 2, improvement: -2 },
      { cluster: 'doc-1', rows: 2, improvement: -0.5 },
    ]);
  });
});
