import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/json.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { createBlockTallier } from '#domain/tallies/block-tallier.ts';
import { blockTallySchema } from '#domain/tallies/block-tally.ts';
import { failed, observed } from '#support/metric-case.ts';

const accuracy = resolveMetric('accuracy', {});
const macroF1 = resolveMetric('macro-f1', {});
const p95 = resolveMetric('p95', { metric: 'latency-percentile', percentile: 95 });
const p50 = resolveMetric('p50', { metric: 'latency-percentile', percentile: 50 });
const two = { arms: ['candidate', 'baseline'], baselineArm: 'baseline' };
const block = { block: 0, stratum: 'only' };
const row = (id: string, rest = {}) => ({ id, input: null, reference: 'a', ...rest });
const [a, b] = [observed({ label: 'a' }), observed({ label: 'b' })];

test('gives the scores of a row by arm and metric', () => {
  const tallier = createBlockTallier({ metrics: [accuracy, macroF1, p95], slices: [], ...two });
  expect(tallier.add(row('1'), [a, b])).toEqual([
    [1, 1, 12],
    [0, 0, 12],
  ]);
  expect(tallier.add(row('2'), [failed, null])).toEqual([
    ['error', 'error', 'error'],
    ['unanswered', 'unanswered', 'unanswered'],
  ]);
});

test('adds up rows, clusters and differing pairs', () => {
  const tallier = createBlockTallier({ metrics: [accuracy], slices: [], ...two });
  tallier.add(row('1', { cluster: 'x' }), [a, b]);
  tallier.add(row('2', { cluster: 'x' }), [a, a]);
  tallier.add(row('3'), [b, a]);
  tallier.add(row('4'), [failed, a]);
  const { means } = tallier.finish(block).evidence.slices.all!;
  // rows, Σ, Σ squares, clusters, Σ S_c², Σ S_c m_c, Σ m_c², clusters not all 0, clusters not all 1
  expect(means.accuracy!.arms).toEqual([
    [3, 2, 2, 2, 4, 4, 5, 1, 1],
    [4, 3, 3, 3, 3, 4, 6, 3, 1],
  ]);
  expect(means.accuracy!.pairs).toEqual([{ sums: [3, 0, 2, 2, 2, 1, 5, 2, 2], cells: [1, 1, 1, 0] }]);
});

test('tallies each value of a dimension, a given intersection, and each once', () => {
  const slices = [{ domain: null }, { domain: 'imdb' }, { domain: null, negation: 'yes' }];
  const tallier = createBlockTallier({ metrics: [accuracy], slices, ...two });
  tallier.add(row('1', { slices: { domain: 'imdb', negation: 'yes' } }), [a, a]);
  tallier.add(row('2', { slices: { domain: 'yelp', negation: 'no' } }), [a, a]);
  tallier.add(row('3', { slices: { negation: 'yes' } }), [a, a]);
  const found = tallier.finish(block).evidence.slices;
  expect(Object.entries(found).map(([key, { rows }]) => [key, rows])).toEqual([
    ['all', 3],
    ['domain=imdb', 1],
    ['domain=imdb&negation=yes', 1],
    ['domain=yelp', 1],
  ]);
});

test('keeps one table and one histogram for all metrics that read them', () => {
  const tallier = createBlockTallier({ metrics: [macroF1, p50, p95], slices: [], ...two });
  tallier.add(row('1'), [a, b]);
  tallier.add(row('2'), [failed, b]);
  const tally = tallier.finish(block);
  expect(tally.evidence.labels).toEqual({ label: ['a', 'b'] });
  expect(tally.evidence.slices.all!.joints).toEqual({ label: [0, 0, 1, 1, 0, -1, 1, 1] });
  expect(Object.keys(tally.effort.slices.all!.histograms)).toEqual(['latency-ms']);
  expect(tally.evidence.slices.all!.histograms).toEqual({});
});

test('counts errors by code, rows without score by reason, and what it all took', () => {
  const metrics = [accuracy, resolveMetric('cost', {})];
  const tallier = createBlockTallier({ metrics, slices: [], ...two });
  tallier.add(row('1'), [observed({ label: 'a' }, { tries: 3, costMicroUsd: null }), failed]);
  tallier.add({ id: '2', input: null }, [a, a]);
  const tally = tallier.finish(block);
  expect(tally.evidence.arms).toEqual([
    { answered: 2, errors: {}, notScored: { accuracy: { 'no-reference': 1 }, cost: { unpriced: 1 } } },
    {
      answered: 1,
      errors: { timeout: 1 },
      notScored: { accuracy: { error: 1, 'no-reference': 1 }, cost: { error: 1 } },
    },
  ]);
  expect(tally.evidence.slices.all!.excused).toEqual({ accuracy: [1, 1] });
  expect(tally.effort.arms[0]).toEqual({
    tries: 4,
    costMicroUsd: 5,
    unpriced: 1,
    inputTokens: 6,
    outputTokens: 4,
  });
});

test('serves one block after the other, and its tally passes its own schema', () => {
  const tallier = createBlockTallier({
    metrics: [accuracy, macroF1, p95],
    slices: [{ domain: null }],
    ...two,
  });
  const tallyOf = () => {
    tallier.add(row('1', { slices: { domain: 'imdb' }, cluster: 'x' }), [a, b]);
    return tallier.finish(block);
  };
  const first = tallyOf();
  expect(tallyOf()).toEqual(first);
  expect(blockTallySchema.parse(JSON.parse(JSON.stringify(first)))).toEqual(first);
});

test('the evidence is the same bytes however long answers took and often they were tried', () => {
  const tallier = createBlockTallier({ metrics: [accuracy, macroF1, p95], slices: [], ...two });
  tallier.add(row('1'), [a, b]);
  const calm = tallier.finish(block);
  tallier.add(row('1'), [observed({ label: 'a' }, { tries: 4, latencyMs: 900, answeredAtMs: 7 }), b]);
  const troubled = tallier.finish(block);
  expect(canonicalJson(troubled.evidence)).toBe(canonicalJson(calm.evidence));
  expect(canonicalJson(troubled.effort)).not.toBe(canonicalJson(calm.effort));
});

describe('refuses', () => {
  test('rows of a cluster with others between them', () => {
    const tallier = createBlockTallier({ metrics: [accuracy], slices: [], ...two });
    tallier.add(row('1', { cluster: 'x' }), [a, a]);
    tallier.add(row('2'), [a, a]);
    expect(() => tallier.add(row('3', { cluster: 'x' }), [a, a])).toThrow(
      'rows of cluster x one after the other',
    );
  });

  test('a baseline that is no arm, and names that come twice', () => {
    const make = (options: object) => () =>
      createBlockTallier({ metrics: [accuracy], slices: [], ...two, ...options });
    expect(make({ baselineArm: 'old' })).toThrow('one of the arms candidate, baseline, got old');
    expect(make({ arms: ['baseline', 'baseline'] })).toThrow(
      'each arm to have its own name, got baseline twice',
    );
    expect(make({ metrics: [accuracy, accuracy] })).toThrow(
      'each metric to have its own name, got accuracy twice',
    );
  });
});
