import { describe, expect, test } from 'vitest';
import { expandRules } from '#domain/gate/expand-rules.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { openCase } from '#domain/gate/open-case.ts';
import { ruleTests } from '#domain/gate/rule-result.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Evidence, SliceEvidence } from '#domain/tallies/evidence.ts';
import { sumsOf } from '#support/cluster-sums.ts';
import { judgedEvidence } from '#support/judged-rows.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

const metrics = [resolveMetric('accuracy', {})];
const margin = 0.04;
const alpha = 0.025;
const runs = 1_000;
const gate = gateSchema.parse({
  alpha,
  rules: [{ rule: 'no-worse-slice', metric: 'accuracy', worst: 'part', margin }],
});
const empty = judgedEvidence([{ candidate: true, baseline: true }], { metrics });

/** A slice whose rows differ by so many gains and losses, as the tallies would have it. */
function slice(rows: number, gains: number, losses: number): SliceEvidence {
  const lone = (ones: number, minus = 0) =>
    sumsOf(Array.from({ length: rows }, (_, i) => [i < ones ? 1 : i < ones + minus ? -1 : 0]));
  const mean = {
    arms: new Map([
      ['candidate', lone(rows - losses)],
      ['baseline', lone(rows - gains)],
    ]),
    pairs: new Map([
      [
        'candidate',
        {
          sums: lone(gains, losses),
          cells: [rows - gains - losses, gains, losses, 0] as const,
          differences: null,
        },
      ],
    ]),
  };
  const nothing = { joints: new Map(), histograms: new Map(), sums: new Map(), excused: new Map() };
  return { rows, means: new Map([['accuracy', mean]]), ...nothing };
}

/** How often the rule's tests reject, over slices with these true shares of gains and losses. */
function rates(seed: number, truths: readonly (readonly [gain: number, loss: number])[], rows: number) {
  const random = seededRandom(seed);
  const counts = { passed: 0, failed: 0 };
  for (let run = 0; run < runs; run += 1) {
    const slices = new Map<string, SliceEvidence>();
    truths.forEach(([gain, loss], index) => {
      let [gains, losses] = [0, 0];
      for (let row = 0; row < rows; row += 1) {
        const draw = random();
        if (draw < gain) gains += 1;
        else if (draw < gain + loss) losses += 1;
      }
      slices.set(`part=${index}`, slice(rows, gains, losses));
    });
    const evidence: Evidence = { ...empty, slices };
    const [applied] = expandRules(gate, [...slices.keys()]);
    const ruleCase = openCase(applied!, { gate, metrics, evidence, candidateArm: 'candidate' });
    const { passP, failP } = ruleTests(ruleCase, ruleCase.inference!);
    if (passP <= alpha) counts.passed += 1;
    if (failP <= alpha) counts.failed += 1;
  }
  return { passed: counts.passed / runs, failed: counts.failed / runs };
}

describe('no-worse-slice over simulated slices', () => {
  test('passes at most alpha of the time where one slice of three loses exactly the margin', () => {
    const { passed } = rates(
      5,
      [
        [0.01, 0.05],
        [0.02, 0],
        [0.02, 0],
      ],
      300,
    );
    expect(passed).toBeLessThanOrEqual(highestPlausible(alpha, runs));
    expect(passed).toBeGreaterThan(0.005);
  });

  test('fails at most alpha of the time where every one of four loses exactly the margin', () => {
    const { failed } = rates(6, new Array(4).fill([0.16, 0.2] as const), 400);
    expect(failed).toBeLessThanOrEqual(highestPlausible(alpha, runs));
  });

  test('passes nearly always where no slice loses, and fails where one loses much', () => {
    expect(
      rates(
        7,
        [
          [0.01, 0.01],
          [0.01, 0.01],
        ],
        500,
      ).passed,
    ).toBeGreaterThan(0.95);
    expect(
      rates(
        8,
        [
          [0.01, 0.2],
          [0.01, 0.01],
        ],
        500,
      ).failed,
    ).toBeGreaterThan(0.95);
  });
});
