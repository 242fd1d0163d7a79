import { describe, expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateSchema, gateSlices } from '#domain/gate/gate-schema.ts';
import type { Metric } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import type { SliceSelector } from '#domain/tallies/slice.ts';
import { type JudgedRow, judgedTallies } from '#support/judged-rows.ts';
import { seededRandom } from '#support/seeded-random.ts';

const accuracy = [resolveMetric('accuracy', {})];
const shares = [0.1, 0.3, 0.6, 1];
const BLOCKS = 20;

interface Told {
  readonly rows: readonly JudgedRow[];
  readonly rules: readonly object[];
  readonly gate?: object;
  /** How many of the looks have been taken. */
  readonly looks: number;
  readonly plan?: readonly number[];
  readonly sliceValues?: Readonly<Record<string, readonly string[]>>;
  readonly metrics?: readonly Metric[];
}

const tallied = new Map<readonly JudgedRow[], Map<string, readonly BlockTally[]>>();

/** Rows are tallied once for the same slices. */
function talliesOf(rows: readonly JudgedRow[], slices: readonly SliceSelector[], metrics: readonly Metric[]) {
  const known = tallied.get(rows) ?? new Map<string, readonly BlockTally[]>();
  tallied.set(rows, known);
  const key = JSON.stringify([slices, metrics.map(({ name }) => name)]);
  const tallies = known.get(key) ?? judgedTallies(rows, { metrics, slices, blocks: BLOCKS });
  known.set(key, tallies);
  return tallies;
}

/** The decision at the look after so many waves of blocks in order. */
function decideAt(told: Told): GateDecision {
  const { rows, rules, looks, plan = shares, sliceValues = {}, metrics = accuracy } = told;
  const gate = gateSchema.parse({ rules, ...told.gate });
  const tallies = talliesOf(rows, gateSlices(gate), metrics);
  const [evidence, ...earlier] = plan
    .slice(0, looks)
    .map((share) => foldTallies(tallies.slice(0, Math.round(BLOCKS * share))))
    .reverse();
  const input = { gate, metrics, evidence: evidence!, earlier: earlier.reverse() };
  return decideGate({ ...input, plan: { shares: plan, sliceValues } });
}

/** Independent rows, so much of which only the candidate, or only the baseline, has right. */
function drawRows(count: number, gains: number, losses: number, seed: number): JudgedRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const draw = random();
    const slices = { third: `${i % 3}` };
    if (draw < gains) return { candidate: true, baseline: false, slices };
    return { candidate: draw >= gains + losses, baseline: true, slices };
  });
}

const equal = drawRows(4_000, 0.02, 0.02, 1);
const lossy = drawRows(4_000, 0.02, 0.12, 2);
const margin = (size: number, more: object = {}) => ({
  rule: 'non-inferior',
  metric: 'accuracy',
  margin: size,
  ...more,
});
const boundsOf = (decision: GateDecision, side: 'pass' | 'fail', rule = 0) =>
  decision.rules[rule]!.sequential!.looks.map((look) => look[side].bound);

describe('a look', () => {
  test('stops the run once every blocking rule has passed, and not before', () => {
    expect(decideAt({ rows: equal, rules: [margin(0.08)], looks: 1 })).toMatchObject({
      outcome: 'pass',
      look: { wave: 1, waves: 4, informationFraction: 0.1, stop: 'decided' },
    });
    const both = { rows: equal, rules: [margin(0.08), { rule: 'superior', metric: 'accuracy' }] };
    expect(decideAt({ ...both, looks: 1 })).toMatchObject({
      outcome: 'inconclusive',
      look: { stop: null },
    });
  });

  test('stops the run at the first blocking rule that fails, and never for a warning', () => {
    expect(decideAt({ rows: lossy, rules: [margin(0.02)], looks: 2 })).toMatchObject({
      outcome: 'fail',
      look: { stop: 'decided' },
    });
    const rules = [margin(0.02, { severity: 'warn' }), margin(0.1)];
    expect(decideAt({ rows: lossy, rules, looks: 2 })).toMatchObject({
      outcome: 'inconclusive',
      look: { stop: null },
    });
  });

  test('tests at what spending leaves: alpha t² by default, both sides by themselves', () => {
    const decision = decideAt({ rows: equal, rules: [margin(0.008)], looks: 4 });
    const [rule] = decision.rules;
    expect(rule!.sequential!.looks.map(({ pass }) => pass.spent)).toEqual(
      shares.map((share) => expect.closeTo(0.025 * share ** 2, 12)),
    );
    // From lib/domain/statistics/sequential, which its own tests hold against published bounds.
    const bounds = [3.4808, 2.8706, 2.4287, 2.0455];
    for (const side of ['pass', 'fail'] as const) {
      expect(boundsOf(decision, side)).toEqual(bounds.map((bound) => expect.closeTo(bound, 3)));
    }
    expect(decision.look.stop).toBe('all-rows');
  });

  test('spends by the function that the suite names', () => {
    const at = (sequential: object) =>
      decideAt({ rows: equal, rules: [margin(0.008)], gate: { sequential }, looks: 2 }).rules[0]!.sequential!
        .looks[1]!.pass.spent;
    expect(at({ spending: 'kim-demets', rho: 3 })).toBeCloseTo(0.025 * 0.3 ** 3, 12);
    expect(at({ spending: 'obrien-fleming' })).toBeCloseTo(4.28e-5, 6);
    expect(at({ spending: 'pocock' })).toBeCloseTo(0.025 * Math.log(1 + (Math.E - 1) * 0.3), 12);
  });

  test('is worked out anew at each later one, to the same bounds', () => {
    const at = (looks: number) => decideAt({ rows: equal, rules: [margin(0.008)], looks });
    const last = boundsOf(at(4), 'fail');
    expect(boundsOf(at(1), 'fail')).toEqual(last.slice(0, 1));
    expect(boundsOf(at(3), 'fail')).toEqual(last.slice(0, 3));
  });

  test('with one look is the gate without waves', () => {
    const alone = decideAt({ rows: equal, rules: [margin(0.01)], looks: 1, plan: [1] });
    expect(alone.rules[0]).toMatchObject({ passAlpha: 0.025, failAlpha: 0.025 });
    expect(alone.rules[0]!.sequential).toBeUndefined();
  });
});

describe('a rule that has crossed', () => {
  test('stays passed while others are open, with what it saw there', () => {
    // Passes early; the rows that come later lose more than the margin, so that it would not pass on all of them.
    const turning = [...drawRows(1_200, 0.06, 0.02, 3), ...drawRows(2_800, 0.01, 0.05, 4)];
    const rules = [margin(0.015), { rule: 'at-least', metric: 'accuracy', value: 0.975 }];
    const early = decideAt({ rows: turning, rules, looks: 2 });
    expect(early).toMatchObject({ outcome: 'inconclusive', look: { stop: null } });
    expect(early.rules[0]).toMatchObject({ decision: 'pass', sequential: { crossed: { wave: 1 } } });
    const later = decideAt({ rows: turning, rules, looks: 3 });
    expect(later.rules[0]).toMatchObject({
      decision: 'pass',
      candidate: { rows: 400 },
      interval: early.rules[0]!.interval,
      sequential: { crossed: { wave: 1, side: 'pass' } },
    });
    expect(later.rules[0]!.sequential!.looks).toHaveLength(3);
  });

  test('fails where the rows that come later say so', () => {
    const turning = [...drawRows(1_200, 0.06, 0.02, 3), ...drawRows(2_800, 0.01, 0.15, 4)];
    const rules = [margin(0.015), { rule: 'at-least', metric: 'accuracy', value: 0.9 }];
    expect(decideAt({ rows: turning, rules, looks: 2 }).rules[0]).toMatchObject({ decision: 'pass' });
    expect(decideAt({ rows: turning, rules, looks: 4 })).toMatchObject({
      outcome: 'fail',
      rules: [{ decision: 'fail', sequential: { crossed: { side: 'fail' } } }, {}],
    });
  });

  test('carries an estimate that allows for stopping early, beyond the threshold at the same alpha', () => {
    for (const [rows, size] of [
      [equal, 0.05],
      [lossy, 0.02],
    ] as const) {
      const [rule] = decideAt({ rows, rules: [margin(size)], looks: 2 }).rules;
      const { adjusted, crossed } = rule!.sequential!;
      expect(adjusted).toMatchObject({ alpha: 0.025, method: 'stagewise-ordering' });
      expect(adjusted!.lower).toBeLessThan(adjusted!.estimate);
      expect(adjusted!.estimate).toBeLessThan(adjusted!.upper);
      const isPast = crossed!.side === 'pass' ? adjusted!.lower > -size : adjusted!.upper < -size;
      expect(isPast).toBe(true);
      // What stopped early is overstated: the adjusted estimate lies no farther from the threshold.
      const plain = Math.abs(rule!.effect!.improvement + size);
      expect(Math.abs(adjusted!.estimate + size)).toBeLessThanOrEqual(plain * (1 + 1e-6));
    }
  });
});

describe('the fail side', () => {
  const thirds = { third: ['0', '1', '2'] };
  const each = margin(0.02, { each: 'third' });

  test('is split over all rules that may yet be tested, slices that have not turned up included', () => {
    const early = drawRows(4_000, 0.02, 0.03, 5).map((row, i) =>
      i < 1_200 ? { ...row, slices: { third: '0' } } : row,
    );
    const spentBy = (looks: number) =>
      decideAt({ rows: early, rules: [each], looks, sliceValues: thirds }).rules.map(
        ({ sequential }) => sequential!.looks.at(-1)?.fail.spent ?? null,
      );
    expect(spentBy(1)).toEqual([expect.closeTo((0.025 / 3) * 0.01, 12), null, null]);
    expect(spentBy(4)).toEqual([0, 1, 2].map(() => expect.closeTo(0.025 / 3, 12)));
  });

  test('passes a rejected rule’s alpha on, along the whole of its spending', () => {
    const rows = lossy.map((row, i) => (i % 3 === 0 ? row : equal[i]!));
    const { rules } = decideAt({ rows, rules: [each], looks: 3, sliceValues: thirds });
    expect(rules.map(({ decision }) => decision)).toEqual(['fail', 'inconclusive', 'inconclusive']);
    const held = rules.map(({ sequential }) => sequential!.looks.at(-1)!.fail.spent / 0.36);
    expect(held).toEqual([0.025 / 3, 0.0125, 0.0125].map((alpha) => expect.closeTo(alpha, 12)));
  });

  test('leaves a warning its own alpha, and takes none for it', () => {
    const rules = [margin(0.008), margin(0.008, { severity: 'warn' })];
    const decision = decideAt({ rows: equal, rules, looks: 2 });
    for (const rule of [0, 1]) {
      const [, look] = decision.rules[rule]!.sequential!.looks;
      expect(look!.fail.spent).toBeCloseTo(0.025 * 0.09, 12);
    }
  });
});

describe('a look that cannot be trusted', () => {
  test('decides nothing and spends nothing; the next one spends what both would have', () => {
    // One row in the whole first wave differs: no error can be seen in the mean of so few blocks.
    const rules = [{ rule: 'non-inferior', metric: 'macro-f1', margin: 0.05 }];
    const metrics = [resolveMetric('macro-f1', {})];
    const at = (looks: number) => decideAt({ rows: equal, rules, looks, metrics }).rules[0]!;
    expect(at(1)).toMatchObject({ decision: 'inconclusive', sequential: { looks: [] } });
    expect(at(1).reason).toContain('2 clusters are fewer than the 10 needed');
    const looks = at(3).sequential!.looks;
    expect(looks.map(({ wave }) => wave)).toEqual([3]);
    expect(looks[0]!.pass.spent).toBeCloseTo(0.025 * 0.36, 12);
    expect(at(3).passAlpha).toBeCloseTo(0.025 * 0.36, 12);
  });

  test('keeps the run open where a slice is too small, or has not turned up yet', () => {
    const rare = equal.map((row, i) => ({
      ...row,
      slices: { third: i >= 2_400 && i % 40 === 0 ? 'rare' : 'rest' },
    }));
    const rules = [margin(0.05), margin(0.3, { each: 'third' })];
    const plan = { rows: rare, rules, sliceValues: { third: ['rare', 'rest'] } };
    const early = decideAt({ ...plan, looks: 3 });
    expect(early).toMatchObject({ outcome: 'inconclusive', look: { stop: null } });
    expect(early.rules.at(-2)).toMatchObject({ slice: 'third=rare', decision: 'inconclusive' });
    expect(decideAt({ ...plan, looks: 4 })).toMatchObject({ outcome: 'pass' });
  });

  test('is one with too few scores: the whole gate stays open', () => {
    const failing = equal.map((row, i) => (i < 400 && i % 10 === 0 ? { ...row, candidate: null } : row));
    const plan = { rows: failing, rules: [margin(0.05)] };
    expect(decideAt({ ...plan, looks: 1 })).toMatchObject({ outcome: 'incomplete', look: { stop: null } });
    expect(decideAt({ ...plan, looks: 4 })).toMatchObject({ outcome: 'pass' });
  });
});

test('a rule whose rows hardly grow spends what is left as if the last look stood alone', () => {
  const rows = equal.map((row, i) => ({ ...row, slices: { third: i < 2_400 ? 'early' : 'late' } }));
  const rules = [margin(0.008, { slice: { third: 'early' } })];
  const [rule] = decideAt({ rows, rules, looks: 4, sliceValues: { third: ['early', 'late'] } }).rules;
  expect(rule!.sequential!.looks.map(({ wave, rows: own }) => [wave, own])).toEqual([
    [1, 400],
    [2, 1_200],
    [3, 2_400],
    [4, 2_400],
  ]);
  expect(rule!.passAlpha).toBeCloseTo(0.025 * (1 - 0.36), 12);
});

describe('futility', () => {
  // Exactly on the margin: neither side will be told.
  const hopeless = drawRows(4_000, 0.02, 0.035, 6);
  const futility = { sequential: { futility: { conditionalPower: 0.2 } } };

  test('stops an open run that will hardly be decided, where the suite asks for it', () => {
    const plan = { rows: hopeless, rules: [margin(0.015)], looks: 3 };
    expect(decideAt(plan)).toMatchObject({ outcome: 'inconclusive', look: { stop: null } });
    const stopped = decideAt({ ...plan, gate: futility });
    expect(stopped).toMatchObject({
      outcome: 'inconclusive',
      decidedBy: ['non-inferior accuracy'],
      look: { stop: 'futility' },
    });
    expect(stopped.reason).toContain('Stopped for futility');
  });

  test('is non-binding: it leaves the bounds as they are, and lets a promising run go on', () => {
    const plan = { rows: drawRows(4_000, 0.02, 0.02, 2), rules: [margin(0.005)], looks: 2 };
    const free = decideAt(plan);
    const watched = decideAt({ ...plan, gate: futility });
    expect(free.look.stop).toBeNull();
    expect(watched.look.stop).toBeNull();
    expect(boundsOf(watched, 'pass')).toEqual(boundsOf(free, 'pass'));
  });
});

test('refuses more looks than are planned', () => {
  expect(() => decideAt({ rows: equal, rules: [margin(0.05)], looks: 2, plan: [0.5, 0.6] })).not.toThrow();
  const evidence = foldTallies(talliesOf(equal, [], accuracy));
  const gate = gateSchema.parse({ rules: [margin(0.05)] });
  expect(() => decideGate({ gate, metrics: accuracy, evidence, earlier: [evidence] })).toThrow(
    'Expected at most 1 looks',
  );
});

describe('rules that have no course of information', () => {
  const counted = { rule: 'coverage', metric: 'accuracy', value: 0.9 };

  test('what is counted holds for a run that ends here, and takes no alpha from the others', () => {
    const decision = decideAt({ rows: equal, rules: [margin(0.08), counted], looks: 1 });
    expect(decision).toMatchObject({ outcome: 'pass', look: { stop: 'decided' } });
    expect(decision.rules.map((rule) => rule.decision)).toEqual(['pass', 'pass']);
    const alone = decideAt({ rows: equal, rules: [margin(0.08)], looks: 1 });
    expect(boundsOf(decision, 'fail')).toEqual(boundsOf(alone, 'fail'));
  });

  test('what is counted and does not hold yet stays open until all rows are read', () => {
    const halfAnswered = equal.map((row, i) => (i % 2 === 0 ? { ...row, candidate: null } : row));
    const at = (looks: number) =>
      decideAt({ rows: halfAnswered, rules: [counted], looks, gate: { minimumCoverage: 0.1 } });
    expect(at(1)).toMatchObject({ outcome: 'inconclusive', look: { stop: null } });
    expect(at(4)).toMatchObject({ outcome: 'fail', look: { stop: 'all-rows' } });
  });

  test('the worst of several slices is told when all rows are read, at the level of one look', () => {
    const rules = [margin(0.08, { worst: 'third' })];
    expect(decideAt({ rows: equal, rules, looks: 2 })).toMatchObject({
      outcome: 'inconclusive',
      look: { stop: null },
    });
    const last = decideAt({ rows: equal, rules, looks: 4 });
    expect(last).toMatchObject({ outcome: 'pass', rules: [{ passAlpha: 0.025 }] });
    expect(last.rules[0]!.slices?.map(({ slice }) => slice)).toEqual(['third=0', 'third=1', 'third=2']);
  });
});
