import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import { judgedTallies, rowsOfCells } from '#support/judged-rows.ts';

const metrics = [
  resolveMetric('accuracy', {}),
  resolveMetric('macro-f1', {}),
  resolveMetric('latency-mean', {}),
  resolveMetric('p95', { metric: 'latency-percentile', percentile: 95 }),
];
const rows = rowsOfCells(60, 9, 5, 26).map((row, i) => ({
  ...row,
  slices: { part: i % 3 ? 'large' : 'small' },
}));
const tallies = judgedTallies(rows, { metrics, slices: [{ part: null }], blocks: 8 });

test('gives the same bits in whatever order the blocks come, and counts repeats once', () => {
  const expected = foldTallies(tallies);
  const order = fc.shuffledSubarray(tallies, { minLength: tallies.length });
  fc.assert(
    fc.property(order, fc.subarray(tallies), (shuffled, again) => {
      expect(foldTallies([...again, ...shuffled])).toEqual(expected);
    }),
  );
});

test('the sums over blocks are the sums over all rows', () => {
  const folded = foldTallies(tallies);
  const whole = foldTallies(judgedTallies(rows, { metrics, slices: [{ part: null }], blocks: 1 }));
  for (const slice of ['all', 'part=large', 'part=small']) {
    expect(folded.slices.get(slice)!.means.get('accuracy')).toEqual(
      whole.slices.get(slice)!.means.get('accuracy'),
    );
  }
  expect(folded.coverage).toEqual(whole.coverage);
  expect(folded).toMatchObject({ rows: 100, blocks: 8, unseenStrata: [] });
});

test('labels get one index, whichever block saw them first', () => {
  const [first, second] = judgedTallies([...rowsOfCells(0, 0, 0, 5), ...rowsOfCells(5, 0, 0, 0)], {
    metrics,
    blocks: 2,
  });
  expect([first!.evidence.labels.label, second!.evidence.labels.label]).toEqual([['a', 'b'], ['a']]);
  expect(foldTallies([first!, second!]).slices.get('all')!.joints.get('label')).toEqual({
    labels: ['a', 'b'],
    blocks: [
      { weight: 1, cells: [0, 1, 1, 5] },
      { weight: 1, cells: [0, 0, 0, 5] },
    ],
  });
});

describe('a partial sample', () => {
  const inStratum = (stratum: string, block: number, right: number, of: number): BlockTally => {
    const [tally] = judgedTallies(rowsOfCells(right, 0, 0, of - right), { metrics });
    return { ...tally!, block, stratum };
  };
  const sample = [inStratum('common', 0, 40, 50), inStratum('rare', 1, 10, 50)];

  test('is weighted back to the sizes of the strata', () => {
    const { slices } = foldTallies(sample, { common: 900, rare: 100 });
    const sums = slices.get('all')!.means.get('accuracy')!.arms.get('candidate')!;
    expect(sums.sum / sums.weight).toBeCloseTo(0.9 * 0.8 + 0.1 * 0.2, 14);
    expect(sums.rows).toBe(100);
    expect(sums.weight).toBeCloseTo(100, 10);
  });

  test('weighs nothing where all rows were read', () => {
    expect(foldTallies(sample, { common: 50, rare: 50 })).toEqual(foldTallies(sample));
  });

  test('says which strata it has not seen, and refuses those it does not know', () => {
    expect(foldTallies(sample, { common: 900, rare: 100, other: 5, empty: 0 }).unseenStrata).toEqual([
      'other',
    ]);
    expect(() => foldTallies(sample, { common: 900 })).toThrow('strata common, got one of "rare"');
  });
});

describe('refuses', () => {
  test('two different tallies of one block', () => {
    const other = judgedTallies(rowsOfCells(3, 0, 0, 0), { metrics })[0]!;
    expect(() => foldTallies([tallies[0]!, other])).toThrow('one tally of block 0, got two that differ');
  });

  test('no tally, and tallies of other arms', () => {
    expect(() => foldTallies([])).toThrow('at least one block tally');
    const alone = judgedTallies(rowsOfCells(3, 0, 0, 0), { metrics, withBaseline: false })[0]!;
    expect(() => foldTallies([tallies[0]!, { ...alone, block: 9 }])).toThrow(
      'candidate, baseline, got candidate',
    );
  });
});
