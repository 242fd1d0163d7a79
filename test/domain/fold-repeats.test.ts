import { describe, expect, it } from 'vitest';
import { foldRepeats } from '#domain/fold-repeats.ts';
import type { Observation } from '#domain/observation.ts';
import { metricCase, observed } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const answer = (text: string, rest: Partial<Observation> = {}) => observed({ text }, rest);
const timeout = observed(null, {
  error: { code: 'timeout', message: 'late' },
  inputTokens: null,
  outputTokens: null,
  costMicroUsd: null,
  latencyMs: 1_000,
  tries: 4,
});

describe('the repeats of a row', () => {
  it('are one observation: the first output with all texts, sums of what was paid, the mean of the times', () => {
    const folded = foldRepeats([
      answer('a', { latencyMs: 10, tries: 1, answeredAtMs: 50, firstTokenMs: 2 }),
      answer('b', { latencyMs: 20, tries: 2, answeredAtMs: 70, firstTokenMs: 4, cachedInputTokens: 1 }),
      answer('a', { latencyMs: 60, tries: 1, answeredAtMs: 60, tokensEstimated: true }),
    ]);
    expect(folded).toEqual({
      rowId: 'row',
      output: { text: 'a', samples: ['a', 'b', 'a'] },
      error: null,
      latencyMs: 30,
      firstTokenMs: 3,
      inputTokens: 9,
      outputTokens: 6,
      cachedInputTokens: 1,
      tokensEstimated: true,
      costMicroUsd: 15,
      tries: 4,
      answeredAtMs: 70,
      answers: 3,
    });
  });

  it('leave an observation as it is where there is one', () => {
    const only = answer('a');
    expect(foldRepeats([only])).toBe(only);
    expect(foldRepeats([timeout])).toBe(timeout);
    expect(foldRepeats([null])).toBeNull();
    expect(foldRepeats([null, null])).toBeNull();
  });

  it('lack the samples of those that failed or were not asked, whose tries count', () => {
    const folded = foldRepeats([
      timeout,
      null,
      answer('b', { latencyMs: 20 }),
      answer('c', { latencyMs: 40 }),
    ]);
    expect(folded).toMatchObject({
      output: { text: 'b', samples: ['b', 'c'] },
      error: null,
      latencyMs: 30,
      outputTokens: 4,
      costMicroUsd: 10,
      tries: 6,
      answers: 2,
    });
  });

  it('are an error only where all are, with the code of the first', () => {
    const rejected = { ...timeout, error: { code: 'rejected', message: 'no' }, costMicroUsd: 0 } as const;
    const folded = foldRepeats([null, timeout, rejected]);
    expect(folded).toMatchObject({ output: null, error: { code: 'timeout' }, tries: 8, costMicroUsd: null });
    expect(folded).not.toHaveProperty('answers');
    expect(foldRepeats([rejected, rejected])?.costMicroUsd).toBe(0);
  });

  it('do not know a sum of which a part is not known', () => {
    const folded = foldRepeats([answer('a'), answer('b', { outputTokens: null, costMicroUsd: null })]);
    expect(folded).toMatchObject({ inputTokens: 6, outputTokens: null, costMicroUsd: null });
  });

  it('have no time where all came in batches, and that of the others where some did', () => {
    const batched = answer('a', { batched: true, latencyMs: 0 });
    expect(foldRepeats([batched, batched])).toMatchObject({ batched: true, latencyMs: 0 });
    const mixed = foldRepeats([batched, answer('b', { latencyMs: 30 })]);
    expect(mixed?.latencyMs).toBe(30);
    expect(mixed).not.toHaveProperty('batched');
  });

  it('keep the labels of a classifier, its first label, and what has neither text nor label', () => {
    const labels = foldRepeats([
      observed({ label: 'no' }),
      observed({ label: 'yes' }),
      observed({ label: 'yes' }),
    ]);
    expect(labels?.output).toEqual({ label: 'no', samples: ['no', 'yes', 'yes'] });
    const vectors = foldRepeats([observed({ vector: [1] }), observed({ vector: [2] })]);
    expect(vectors?.output).toEqual({ vector: [1] });
  });
});

describe('metrics of one answer', () => {
  it('have the mean of the repeats, not their sum', () => {
    const repeats = [
      answer('a', { latencyMs: 100, firstTokenMs: 20, outputTokens: 5, costMicroUsd: 4 }),
      answer('b', { latencyMs: 300, firstTokenMs: 40, outputTokens: 15, costMicroUsd: 8 }),
    ];
    const { output, ...rest } = foldRepeats(repeats)!;
    const folded = metricCase('a', output, rest);
    expect(scoreOf('cost', folded)).toBe(6);
    expect(scoreOf('output-tokens', folded)).toBe(10);
    expect(scoreOf('latency-mean', folded)).toBe(200);
    // 20 tokens in 0.4 s; (200 − 30) ms for the 9 tokens after the first.
    expect(scoreOf('tokens-per-second', folded)).toBeCloseTo(50, 12);
    expect(scoreOf('token-time-mean', folded)).toBeCloseTo(170 / 9, 12);
  });

  it('judge the first answer', () => {
    const { output } = foldRepeats([answer('wrong'), answer('a'), answer('a')])!;
    expect(scoreOf('exact-match', metricCase('a', output))).toBe(0);
    expect(scoreOf('pass-at-k', metricCase('a', output), { k: 1 })).toBeCloseTo(2 / 3, 14);
  });
});
