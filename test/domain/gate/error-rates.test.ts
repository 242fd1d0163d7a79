import { describe, expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { clusterVariance, independentVariance } from '#domain/statistics/intervals/cluster-t.ts';
import { tangoAbove } from '#domain/statistics/intervals/tango.ts';
import { type JudgedRow, judgedEvidence, rowsOfCells } from '#support/judged-rows.ts';
import { betaDraw, highestPlausible, seededRandom } from '#support/seeded-random.ts';

// At a true effect of exactly −margin, a non-inferiority rule may pass at most alpha of the time.
const margin = 0.01;
const alpha = 0.025;
const metrics = [resolveMetric('accuracy', {})];
const gateWith = (largestLoss: number) =>
  gateSchema.parse({ alpha, rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: largestLoss }] });
const onePoint = gateWith(margin);
const icc = 0.3;

const outcomes: Readonly<Record<'better' | 'worse' | 'same', JudgedRow>> = {
  better: { candidate: true, baseline: false },
  worse: { candidate: false, baseline: true },
  same: { candidate: true, baseline: true },
};

function decided(rows: readonly JudgedRow[], gate = onePoint) {
  const evidence = judgedEvidence(rows, { metrics });
  return { evidence, outcome: decideGate({ gate, metrics, evidence }).outcome };
}

function passRate(runs: number, draw: () => readonly JudgedRow[], gate = onePoint): number {
  let passed = 0;
  for (let run = 0; run < runs; run += 1) if (decided(draw(), gate).outcome === 'pass') passed += 1;
  return passed / runs;
}

const designs = [66, 300, 1_000].flatMap((n) =>
  [0.01, 0.015, 0.02].map((discordance) => ({ n, discordance })),
);

describe.each(designs)('independent rows, n = $n, discordance $discordance', ({ n, discordance }) => {
  const better = (discordance - margin) / 2;
  const worse = (discordance + margin) / 2;

  test('passes at most alpha of all samples, summed over their probabilities', () => {
    expect(exactPassProbability(n, better, worse)).toBeLessThanOrEqual(alpha);
  });

  test('passes at most alpha of simulated runs, through the tallier and the gate', () => {
    const random = seededRandom(n * 1_000 + discordance * 1e4);
    const runs = n === 300 ? 2_000 : 1_000;
    const rate = passRate(runs, () =>
      Array.from({ length: n }, () => {
        const draw = random();
        return draw < better ? outcomes.better : draw < discordance ? outcomes.worse : outcomes.same;
      }),
    );
    expect(rate).toBeLessThanOrEqual(highestPlausible(alpha, runs));
  });
});

describe('12 clusters of 50 rows, intraclass correlation 0.3', () => {
  const [better, worse] = [0.005, 0.015];
  const runs = 1_500;

  test('passes at most alpha where each cluster has its own rates, discordance 0.02', () => {
    const random = seededRandom(12);
    let naive = 0;
    let passed = 0;
    for (let run = 0; run < runs; run += 1) {
      const { evidence, outcome } = decided(clusteredRows(random, 12, 50, better, worse));
      if (outcome === 'pass') passed += 1;
      if (passesOnEstimatedDesignEffect(evidence)) naive += 1;
    }
    expect(passed / runs).toBeLessThanOrEqual(highestPlausible(alpha, runs));
    // What the guard of `effectiveN` is for.
    expect(naive / runs).toBeGreaterThan(0.1);
  });

  test('passes at most alpha, but does pass, where discordance 0.3 lets every cluster speak', () => {
    const random = seededRandom(15);
    const rate = passRate(runs, () => clusteredRows(random, 12, 50, 0.1, 0.2), gateWith(0.1));
    expect(rate).toBeGreaterThan(0.005);
    expect(rate).toBeLessThanOrEqual(highestPlausible(alpha, runs));
  });

  test('passes at most alpha where rows copy their cluster’s outcome, discordance 0.02', () => {
    const random = seededRandom(13);
    const rate = passRate(runs, () =>
      Array.from({ length: 12 }, (_, cluster) => {
        const shared = random();
        return Array.from({ length: 50 }, () => {
          const draw = random() < Math.sqrt(icc) ? shared : random();
          return { ...ownRates(draw, better, worse), cluster: `c${cluster}` };
        });
      }).flat(),
    );
    expect(rate).toBeLessThanOrEqual(highestPlausible(alpha, runs));
  });
});

test('600 such clusters of 10 rows pass an equal candidate, nearly always', () => {
  const random = seededRandom(14);
  expect(passRate(60, () => clusteredRows(random, 600, 10, 0.005, 0.005))).toBeGreaterThan(0.9);
});

/** Rows of clusters whose own rates of better and worse rows follow a Dirichlet distribution. */
function clusteredRows(
  random: () => number,
  clusters: number,
  rows: number,
  better: number,
  worse: number,
): JudgedRow[] {
  const size = (1 - icc) / icc;
  return Array.from({ length: clusters }, (_, cluster) => {
    const gains = betaDraw(random, better * size, (1 - better) * size);
    const losses = (1 - gains) * betaDraw(random, worse * size, (1 - better - worse) * size);
    return Array.from({ length: rows }, () => ({
      ...ownRates(random(), gains, losses),
      cluster: `c${cluster}`,
    }));
  }).flat();
}

function ownRates(draw: number, gains: number, losses: number): JudgedRow {
  return draw < gains ? outcomes.better : draw < gains + losses ? outcomes.worse : outcomes.same;
}

/** The probability of a pass, over all numbers of better and worse rows; each decided by the gate once. */
function exactPassProbability(n: number, better: number, worse: number): number {
  let total = 0;
  for (let b = 0; b <= 20; b += 1) {
    for (let c = 0; c <= 45 && b + c <= n; c += 1) {
      const probability = trinomial(n, b, c, better, worse);
      if (probability > 1e-9 && passes(n, b, c)) total += probability;
    }
  }
  return total;
}

const decisions = new Map<string, boolean>();

function passes(n: number, b: number, c: number): boolean {
  const key = `${n} ${b} ${c}`;
  let pass = decisions.get(key);
  if (pass === undefined) {
    pass = decided(rowsOfCells(n - b - c, b, c, 0)).outcome === 'pass';
    decisions.set(key, pass);
  }
  return pass;
}

function trinomial(n: number, b: number, c: number, better: number, worse: number): number {
  let log = (n - b - c) * Math.log1p(-better - worse);
  for (let i = 0; i < b; i += 1) log += Math.log(((n - i) * better) / (i + 1));
  for (let i = 0; i < c; i += 1) log += Math.log(((n - b - i) * worse) / (i + 1));
  return Math.exp(log);
}

/** What a gate would say that trusts the estimated design effect however few clusters show anything. */
function passesOnEstimatedDesignEffect(evidence: ReturnType<typeof judgedEvidence>): boolean {
  const { sums, cells } = evidence.slices.get('all')!.means.get('accuracy')!.pairs.get('candidate')!;
  const clustered = clusterVariance(sums);
  const n =
    clustered > 0 ? Math.min(sums.rows, (sums.rows * independentVariance(sums)) / clustered) : sums.rows;
  const scale = n / sums.rows;
  const [, onlyFirst, onlySecond] = cells!.map((rows) => rows * scale);
  const pairs = { onlyFirst: onlyFirst!, onlySecond: onlySecond!, n, degreesOfFreedom: sums.clusters - 1 };
  return n * margin >= 3 && tangoAbove(pairs, -margin) <= alpha;
}
