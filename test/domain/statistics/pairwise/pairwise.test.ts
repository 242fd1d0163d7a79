import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bradleyTerry } from '#domain/statistics/pairwise/bradley-terry.ts';
import { elo } from '#domain/statistics/pairwise/elo.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

// Agresti 2002, Categorical Data Analysis, table 10.10: American League East, 1987; wins of the row over the column.
const teams = ['Milwaukee', 'Detroit', 'Toronto', 'New York', 'Boston', 'Cleveland', 'Baltimore'];
const wins = [
  [0, 7, 9, 7, 7, 9, 11],
  [6, 0, 7, 5, 11, 9, 9],
  [4, 6, 0, 7, 7, 8, 12],
  [6, 8, 6, 0, 6, 7, 10],
  [6, 2, 6, 7, 0, 7, 12],
  [4, 4, 5, 6, 6, 0, 6],
  [2, 4, 1, 3, 1, 7, 0],
];

function strengths(names: readonly string[], of: readonly (readonly number[])[], alpha = 0.025) {
  const result = bradleyTerry(names, of, alpha);
  if ('undefined' in result) throw new Error(`Expected strengths, got none: ${result.undefined}.`);
  return result;
}

test('agrees with Agresti’s baseball, Baltimore at 0', () => {
  const found = strengths(teams, wins);
  const baltimore = found.at(-1)!.estimate;
  const expected = [1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0];
  found.forEach(({ estimate }, i) => {
    expect(estimate - baltimore).toBeCloseTo(expected[i]!, 2);
  });
  expect(found.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(0, 12);
});

test('two competitors have the log odds of their wins, with its error', () => {
  const [a, b] = strengths(
    ['a', 'b'],
    [
      [0, 30],
      [10, 0],
    ],
  );
  expect(a!.estimate - b!.estimate).toBeCloseTo(Math.log(3), 12);
  // Half the error of the log odds, √(1/30 + 1/10), for either.
  expect(a!.upper - a!.estimate).toBeCloseTo((1.959963984540054 * Math.sqrt(1 / 30 + 1 / 10)) / 2, 10);
});

test('names who never lost, never won, or never met the others', () => {
  expect(
    bradleyTerry(
      ['a', 'b', 'c'],
      [
        [0, 3, 2],
        [0, 0, 1],
        [0, 1, 0],
      ],
      0.025,
    ),
  ).toEqual({
    undefined: 'a never lost to the others',
  });
  expect(
    bradleyTerry(
      ['a', 'b', 'c'],
      [
        [0, 1, 0],
        [1, 0, 0],
        [2, 1, 0],
      ],
      0.025,
    ),
  ).toEqual({
    undefined: 'c never lost to the others',
  });
  expect(
    bradleyTerry(
      ['a', 'b', 'c', 'd'],
      [
        [0, 1, 0, 0],
        [1, 0, 0, 0],
        [0, 0, 0, 1],
        [0, 0, 1, 0],
      ],
      0.025,
    ),
  ).toEqual({
    undefined: 'c, d never met the others',
  });
  expect(bradleyTerry(['a'], [[0]], 0.025)).toEqual({ undefined: 'there are fewer than two competitors' });
});

test('does not mind the order of the competitors', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
  fc.assert(
    fc.property(order, (places) => {
      const shuffled = strengths(
        places.map((i) => teams[i]!),
        places.map((i) => places.map((j) => wins[i]![j]!)),
      );
      const found = strengths(teams, wins);
      for (const { name, estimate } of shuffled) {
        expect(estimate).toBeCloseTo(found.find((other) => other.name === name)!.estimate, 9);
      }
    }),
    { numRuns: 20 },
  );
});

test('the limits cover the true strengths as often as they say', () => {
  const random = seededRandom(4);
  const truth = [0.5, 0.1, -0.2, -0.4];
  const runs = 600;
  let missed = 0;
  for (let run = 0; run < runs; run += 1) {
    const seen = truth.map(() => truth.map(() => 0));
    for (let i = 0; i < 4; i += 1) {
      for (let j = i + 1; j < 4; j += 1) {
        for (let game = 0; game < 40; game += 1) {
          const isFirst = random() < 1 / (1 + Math.exp(truth[j]! - truth[i]!));
          seen[isFirst ? i : j]![isFirst ? j : i]! += 1;
        }
      }
    }
    const [first] = strengths(['a', 'b', 'c', 'd'], seen);
    if (first!.lower > 0.5 || first!.upper < 0.5) missed += 1;
  }
  expect(missed / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
});

test('Elo follows results in their order, and keeps the sum', () => {
  const ratings = elo([
    { first: 'a', second: 'b', result: 1 },
    { first: 'b', second: 'a', result: 0.5 },
  ]);
  const expectedForB = 1 / (1 + 10 ** ((1016 - 984) / 400));
  expect(ratings.get('a')).toBeCloseTo(1016 - 32 * (0.5 - expectedForB), 10);
  expect(ratings.get('a')! + ratings.get('b')!).toBeCloseTo(2_000, 10);
});
