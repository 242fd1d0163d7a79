import { expect, test } from 'vitest';
import { armEstimate } from '#domain/gate/arm-estimate.ts';
import { inferImprovement, inferLevel } from '#domain/gate/infer.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { type AnsweredRow, foldShards, scoreRows } from '#support/answered-rows.ts';
import { ratio } from '#support/made-up-metrics.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

function known(inference: Inference | NoInference): Inference {
  if ('none' in inference) throw new Error(`Expected an inference, got none: ${inference.none}.`);
  return inference;
}

function rowsOf(count: number, random: () => number, lift = 0): AnsweredRow[] {
  return Array.from({ length: count }, () => {
    const size = 1 + Math.floor(random() * 9);
    const hits = (share: number) => Array.from({ length: size }, random).filter((u) => u < share).length;
    return { candidate: [hits(0.7 + lift), size], baseline: [hits(0.7), size] };
  });
}

const evidenceOf = (rows: readonly AnsweredRow[], blocks: number) =>
  foldShards(scoreRows(rows, { metrics: [ratio], blocks }));

test('pools the rows: long ones count more', () => {
  const rows = [
    { candidate: [1, 1], baseline: [0, 1] },
    { candidate: [1, 3], baseline: [3, 3] },
  ];
  const evidence = evidenceOf(rows, 2);
  expect(armEstimate(evidence, ratio, 'all', 'candidate')).toMatchObject({ estimate: 0.5, rows: 2 });
  expect(known(inferImprovement(evidence, ratio, 'all', 'candidate')).estimate).toBe(-0.25);
});

test('compares the arms on the rows that both have scores for', () => {
  const rows = [
    { candidate: [1, 1], baseline: [1, 2] },
    { candidate: [0, 1], baseline: [1, 2] },
    { candidate: null, baseline: [2, 2] },
    { candidate: [1, 1], baseline: null },
  ];
  const evidence = evidenceOf(rows, 2);
  expect(armEstimate(evidence, ratio, 'all', 'baseline')).toMatchObject({ estimate: 4 / 6, rows: 3 });
  expect(known(inferImprovement(evidenceOf(rows.slice(0, 2), 2), ratio, 'all', 'candidate')).estimate).toBe(
    0,
  );
  expect(inferImprovement(evidence, ratio, 'all', 'candidate')).toEqual({
    none: 'the error cannot be had from 1 blocks',
  });
});

test('has the error of the delta method where blocks are many', () => {
  const evidence = evidenceOf(rowsOf(20_000, seededRandom(1)), 2_000);
  const { standardError, estimate } = known(inferLevel(evidence, ratio, 'all', 'candidate'));
  const rows = evidence.slices
    .get('all')!
    .sums.get('ratio')!
    .map(({ arms }) => arms[0]!.sums);
  const size = rows.reduce((sum, [, n]) => sum + n!, 0);
  const squares = rows.reduce((sum, [hits, n]) => sum + (hits! - estimate * n!) ** 2, 0);
  expect(standardError / (Math.sqrt(squares) / size)).toBeCloseTo(1, 2);
});

test('covers the truth as often as it says', () => {
  const random = seededRandom(7);
  const runs = 1_000;
  let missed = 0;
  for (let run = 0; run < runs; run += 1) {
    const inference = known(inferImprovement(evidenceOf(rowsOf(600, random), 30), ratio, 'all', 'candidate'));
    if (inference.lower(0.05)! > 0 || inference.upper(0.05)! < 0) missed += 1;
  }
  expect(missed / runs).toBeLessThanOrEqual(highestPlausible(0.1, runs));
  expect(missed / runs).toBeGreaterThan(0.05);
});

test('gives the same bits in whatever order the shards come', () => {
  const shards = scoreRows(rowsOf(400, seededRandom(3), 0.05), { metrics: [ratio], blocks: 20 });
  const [there, back] = [shards, [...shards].reverse()].map((of) =>
    known(inferImprovement(foldShards(of), ratio, 'all', 'candidate')),
  );
  expect([back!.estimate, back!.standardError]).toEqual([there!.estimate, there!.standardError]);
});

test('counts only the blocks that are unlike the common one as informative', () => {
  const rows: AnsweredRow[] = Array.from({ length: 400 }, (_, i) => ({
    candidate: [i % 100 === 0 ? 0 : 1, 1],
    baseline: [1, 1],
  }));
  const evidence = evidenceOf(rows, 40);
  expect(known(inferImprovement(evidence, ratio, 'all', 'candidate')).untrusted?.reason).toMatch(
    /only 4 of 40/,
  );
  expect(known(inferLevel(evidence, ratio, 'all', 'candidate')).untrusted?.reason).toMatch(/only 4 of 40/);
});

test('says why there is no value', () => {
  const evidence = evidenceOf([{ candidate: [0, 0], baseline: [1, 1] }], 1);
  expect(inferLevel(evidence, ratio, 'all', 'candidate')).toEqual({ none: 'the second numbers add up to 0' });
});
