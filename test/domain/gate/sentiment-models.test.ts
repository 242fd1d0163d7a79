import Sentiment from 'sentiment';
import amazon from 'sentiment/test/fixtures/amazon.json' with { type: 'json' };
import imdb from 'sentiment/test/fixtures/imdb.json' with { type: 'json' };
import yelp from 'sentiment/test/fixtures/yelp.json' with { type: 'json' };
import sentimentV2 from 'sentiment-v2';
import sentimentV4 from 'sentiment-v4';
import { expect, test } from 'vitest';
import { decideGate } from '#domain/gate/decide-gate.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateSchema, gateSlices } from '#domain/gate/gate-schema.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { type JudgedRow, judgedEvidence } from '#support/judged-rows.ts';

// Three releases of a lexicon on 3,000 labelled sentences (Kotzias et al. 2015).
const v5 = new Sentiment();
const scorers = {
  '2.1.0': (text: string) => sentimentV2(text).score,
  '4.2.0': (text: string) => sentimentV4(text).score,
  '5.0.2': (text: string) => v5.analyze(text).score,
};
type Version = keyof typeof scorers;

const sentences = Object.entries({ amazon, imdb, yelp }).flatMap(([domain, list]) =>
  list
    .filter((sentence) => sentence.class !== null)
    .map(({ text, class: positive }) => ({ domain, text, positive: positive === 1 })),
);

const gate = gateSchema.parse({
  rules: [
    { rule: 'non-inferior', metric: 'accuracy', margin: 0.01 },
    { rule: 'non-inferior', metric: 'accuracy', margin: 0.01, each: 'domain' },
    { rule: 'non-inferior', metric: 'accuracy', margin: 0.03, slice: { negation: 'yes' } },
    { rule: 'non-inferior', metric: 'macro-f1', margin: 0.01, severity: 'warn' },
  ],
});
const metrics = [resolveMetric('accuracy', {}), resolveMetric('macro-f1', {})];

function judge(baseline: Version, candidate: Version): GateDecision {
  const right = (version: Version, { text, positive }: (typeof sentences)[number]) =>
    scorers[version](text) > 0 === positive;
  const rows = sentences.map((sentence): JudgedRow => {
    const negation = /\b(not|no|never|nor|without)\b|n't/i.test(sentence.text) ? 'yes' : 'no';
    return {
      candidate: right(candidate, sentence),
      baseline: right(baseline, sentence),
      reference: sentence.positive ? 'a' : 'b',
      slices: { domain: sentence.domain, negation },
    };
  });
  const dealt = Array.from({ length: 20 }, (_, block) => rows.filter((_, i) => i % 20 === block)).flat();
  const slices = [...gateSlices(gate), { negation: null }];
  return decideGate({ gate, metrics, evidence: judgedEvidence(dealt, { metrics, slices, blocks: 20 }) });
}

const onAll = (decision: GateDecision) => decision.rules.find(({ id }) => id === 'non-inferior accuracy')!;

test('2.1.0 → 4.2.0 passes and is superior', () => {
  const decision = judge('2.1.0', '4.2.0');
  expect(decision).toMatchObject({ outcome: 'pass', alerts: [] });
  expect(decision.decidedBy).toEqual([
    'non-inferior accuracy',
    'non-inferior accuracy domain=amazon',
    'non-inferior accuracy domain=imdb',
    'non-inferior accuracy domain=yelp',
    'non-inferior accuracy negation=yes',
  ]);
  const rule = onAll(decision);
  expect(rule.baseline!.estimate).toBeCloseTo(0.7777, 4);
  expect(rule.candidate!.estimate).toBeCloseTo(0.795, 4);
  expect(rule.effect!.improvement).toBeCloseTo(0.0173, 4);
  // A paired bootstrap gives 0.0110 to 0.0237, and McNemar's test 3e-7 with continuity correction.
  expect(rule.interval!.lower).toBeCloseTo(0.011, 3);
  expect(rule.interval!.upper).toBeCloseTo(0.024, 3);
  expect(rule.mcnemar!.exact).toBeLessThan(3e-7);
  expect(rule.alsoSuperior).toBe(true);
});

test('4.2.0 → 5.0.2 is non-inferior at one point, on all rows and each domain, and at three on negation', () => {
  const decision = judge('4.2.0', '5.0.2');
  expect(decision).toMatchObject({ outcome: 'pass', alerts: [] });
  const rule = onAll(decision);
  expect(rule.effect!.improvement).toBeCloseTo(-0.001, 4);
  expect(rule.interval!.lower).toBeCloseTo(-0.003, 2);
  expect(rule.mcnemar!.exact).toBeCloseTo(0.55, 2);
  expect(rule.alsoSuperior).toBe(false);
});

test('rollback 5.0.2 → 2.1.0 fails on negation, with alerts for all rows and negation', () => {
  const decision = judge('5.0.2', '2.1.0');
  expect(decision.outcome).toBe('fail');
  expect(decision.decidedBy[0]).toBe('non-inferior accuracy negation=yes');
  const negation = decision.rules.find(({ id }) => id === 'non-inferior accuracy negation=yes')!;
  expect(negation.effect!.improvement).toBeCloseTo(-0.0745, 4);
  expect(negation.interval!.upper).toBeLessThan(-0.03);
  const alerted = decision.alerts.filter(({ metric }) => metric === 'accuracy').map(({ slice }) => slice);
  expect(alerted).toEqual(expect.arrayContaining(['all', 'negation=yes']));
  expect(alerted).not.toContain('negation=no');
});

test('a function of counts agrees: macro F1 moves as accuracy does on balanced labels', () => {
  const decision = judge('2.1.0', '4.2.0');
  const macroF1 = decision.rules.find(({ metric }) => metric === 'macro-f1')!;
  expect(macroF1.decision).toBe('pass');
  expect(macroF1.effect!.improvement).toBeCloseTo(0.0173, 3);
  expect(macroF1.interval!.lower! - onAll(decision).interval!.lower!).toBeLessThan(0.003);
});

test('the same version again passes: no row differs, and 3,000 rows resolve one point', () => {
  const rule = onAll(judge('4.2.0', '4.2.0'));
  expect(rule).toMatchObject({ decision: 'pass', alsoSuperior: false, effect: { improvement: 0 } });
});
