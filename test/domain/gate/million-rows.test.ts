import { expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { createBlockTallier } from '#domain/tallies/block-tallier.ts';
import { type BlockTally, blockTallySchema } from '#domain/tallies/block-tally.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import { observed } from '#support/metric-case.ts';

const BLOCKS = 500;
const ROWS = 2_000;
const metrics = [resolveMetric('accuracy', {})];
const [right, wrong] = [observed({ label: 'yes' }), observed({ label: 'no' })];

/** Of 200 rows, 3 are right under the candidate alone and 5 under the baseline alone. */
function tallyOf(block: number): BlockTally {
  const arms = ['candidate', 'baseline'];
  const tallier = createBlockTallier({ metrics, slices: [], arms, baselineArm: 'baseline' });
  for (let i = 0; i < ROWS; i += 1) {
    const place = i % 200;
    const candidate = place < 3 || place >= 8 ? right : wrong;
    const baseline = place >= 3 ? right : wrong;
    tallier.add({ id: `${block}-${i}`, input: null, reference: 'yes' }, [candidate, baseline]);
  }
  return tallier.finish({ block, stratum: 'only' });
}

test('a rate over 1,000,000 rows is decided from 500 tallies of less than a kilobyte, without any row', () => {
  const stored = Array.from({ length: BLOCKS }, (_, block) => JSON.stringify(tallyOf(block)));
  expect(Math.max(...stored.map((tally) => tally.length))).toBeLessThan(1_000);

  const evidence = foldTallies(stored.map((tally) => blockTallySchema.parse(JSON.parse(tally))));
  const gate = gateSchema.parse({
    rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.011 }],
  });
  const { outcome, rules } = decideGate({ gate, metrics, evidence });

  expect(evidence).toMatchObject({ rows: 1_000_000, blocks: BLOCKS, rowTable: null });
  expect(outcome).toBe('pass');
  expect(rules[0]!.effect!.improvement).toBeCloseTo(-0.01, 12);
  // Wald's limits of b = 15,000, c = 25,000 at n = 1,000,000, which Tango's reach where n is large.
  const error = Math.sqrt((40_000 - 10_000 ** 2 / 1e6) / 1e12);
  expect(rules[0]!.interval!.lower).toBeCloseTo(-0.01 - 1.959964 * error, 6);
  expect(rules[0]!.effectiveN).toBe(1_000_000);
});
