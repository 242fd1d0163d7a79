import { expect, test } from 'vitest';
import { armEstimate } from '#domain/gate/arm-estimate.ts';
import { inferImprovement, inferLevel } from '#domain/gate/infer.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { type AnsweredRow, foldShards, scoreRows } from '#support/answered-rows.ts';
import { meanByRows } from '#support/made-up-metrics.ts';
import { seededRandom } from '#support/seeded-random.ts';

function known(inference: Inference | NoInference): Inference {
  if ('none' in inference) throw new Error(`Expected an inference, got none: ${inference.none}.`);
  return inference;
}

const random = seededRandom(11);
const rows: AnsweredRow[] = Array.from({ length: 600 }, (_, i) => ({
  candidate: i % 50 === 3 ? null : [random()],
  baseline: [random()],
  slices: { part: i % 3 ? 'large' : 'small' },
}));
const options = { metrics: [meanByRows], slices: [{ part: null }], blocks: 30 };
const shards = scoreRows(rows, options);

test('gives a mean the error of its block sums, which are its clusters', () => {
  const { estimate, standardError, degreesOfFreedom } = known(
    inferLevel(foldShards(shards), meanByRows, 'all', 'baseline'),
  );
  const values = rows.map(({ baseline }) => (baseline as number[])[0]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = Array.from({ length: 30 }, (_, block) =>
    values.slice(block * 20, block * 20 + 20).reduce((sum, value) => sum + value - mean, 0),
  );
  const squares = sums.reduce((sum, value) => sum + value * value, 0);
  expect(estimate).toBeCloseTo(mean, 14);
  expect(standardError).toBeCloseTo(Math.sqrt((30 / 29) * squares) / 600, 14);
  expect(degreesOfFreedom).toBe(29);
});

test('compares the arms on the rows that both have scores for', () => {
  const evidence = foldShards(shards);
  const both = rows.filter(({ candidate }) => candidate !== null);
  const difference = both.reduce(
    (sum, { candidate, baseline }) => sum + (candidate as number[])[0]! - (baseline as number[])[0]!,
    0,
  );
  const improvement = known(inferImprovement(evidence, meanByRows, 'all', 'candidate'));
  expect(improvement.rows).toBe(both.length);
  expect(improvement.estimate).toBeCloseTo(difference / both.length, 14);
});

test('reads a slice’s rows alone', () => {
  const small = rows.filter(({ slices }) => slices!.part === 'small');
  const mean = small.reduce((sum, { baseline }) => sum + (baseline as number[])[0]!, 0) / small.length;
  const estimate = armEstimate(foldShards(shards), meanByRows, 'part=small', 'baseline');
  expect(estimate.estimate).toBeCloseTo(mean, 14);
  expect(estimate.rows).toBe(small.length);
});

test('gives the same bits in whatever order the shards come', () => {
  const reversed = known(inferImprovement(foldShards([...shards].reverse()), meanByRows, 'all', 'candidate'));
  const inOrder = known(inferImprovement(foldShards(shards), meanByRows, 'all', 'candidate'));
  expect([reversed.estimate, reversed.standardError]).toEqual([inOrder.estimate, inOrder.standardError]);
});

test('weighs a partial sample back to the strata', () => {
  const answers: AnsweredRow[] = [
    ...Array.from({ length: 20 }, () => ({ candidate: [1], baseline: [1] })),
    ...Array.from({ length: 20 }, () => ({ candidate: [0], baseline: [0] })),
  ];
  const stratified = scoreRows(answers, {
    ...options,
    blocks: 4,
    stratumOf: (block) => (block < 2 ? 'rare' : 'common'),
  });
  const evidence = foldShards(stratified, { rare: 20, common: 180 });
  expect(armEstimate(evidence, meanByRows, 'all', 'candidate').estimate).toBeCloseTo(0.1, 14);
});

test('cannot be trusted where fewer than ten blocks differ between the arms', () => {
  const alike: AnsweredRow[] = Array.from({ length: 300 }, (_, i) => ({
    candidate: [i % 100 === 0 ? 0 : 1],
    baseline: [1],
  }));
  const evidence = foldShards(scoreRows(alike, options));
  expect(known(inferImprovement(evidence, meanByRows, 'all', 'candidate')).untrusted?.reason).toMatch(
    /only 3 of 30/,
  );
});
