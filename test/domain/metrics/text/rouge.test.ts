import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonSubsequenceLength, commonSubsequencePlaces } from '#domain/metrics/text/common-subsequence.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const score = (reference: string | string[], text: string, parameters = {}) =>
  scoreOf('rouge', metricCase(reference, { text }), parameters);

// google-research/google-research, rouge/rouge_scorer_test.py; what is not in it follows from the definitions: text without
// tokens, other orders of words and lines, stems, several references.
describe('agrees with rouge_score', () => {
  test('on words', () => {
    const one = { variant: 'rouge-1' };
    expect(score('testing one two', 'testing', { ...one, value: 'precision' })).toBe(1);
    expect(score('testing one two', 'testing', { ...one, value: 'recall' })).toBeCloseTo(1 / 3, 14);
    expect(score('testing one two', 'testing', one)).toBe(0.5);
    expect(score('testing one two', '', one)).toBe(0);
    expect(score('$', 'testing', one)).toBe(0);
  });

  test('on pairs of words', () => {
    const two = { variant: 'rouge-2' };
    expect(score('testing one two', 'testing one', { ...two, value: 'recall' })).toBe(0.5);
    expect(score('testing one two', 'testing one', two)).toBeCloseTo(2 / 3, 14);
    expect(score('testing', 'testing', two)).toBe(0);
  });

  test('on the longest common subsequence', () => {
    expect(score('testing one two', 'testing two', { value: 'recall' })).toBeCloseTo(2 / 3, 14);
    expect(score('testing one two', 'testing two')).toBeCloseTo(0.8, 14);
    expect(score('testing one two', 'two one testing', { value: 'recall' })).toBeCloseTo(1 / 3, 14);
  });

  test('on lines, in whatever order', () => {
    const summary = { variant: 'rouge-lsum' };
    const [first, second] = [
      ['First sentence.', 'Second Sentence.'],
      ['Second sentence.', 'First Sentence.'],
    ];
    expect(score(first.join('\n'), second.join('\n'), summary)).toBe(1);
    expect(score(first.join(' '), second.join(' '), summary)).toBe(0.5);
  });

  test('on the worked example of the union of subsequences', () => {
    // Lin 2004, 3.2: reference w1 … w5 against c1 = w1 w2 w6 w7 w8 and c2 = w1 w3 w8 w9 w5: 4 of 5 in common.
    const recall = score('w1 w2 w3 w4 w5', 'w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5', {
      variant: 'rouge-lsum',
      value: 'recall',
    });
    expect(recall).toBe(0.8);
  });

  test('with stems, and the best of several references', () => {
    expect(score('the cats were running', 'cat run', { variant: 'rouge-1' })).toBe(0);
    expect(
      score('the cats were running', 'cat run', { variant: 'rouge-1', stem: true, value: 'recall' }),
    ).toBe(0.5);
    expect(score(['first text', 'second text'], 'the second text', { value: 'recall' })).toBe(1);
  });
});

test('the bit-parallel length is that of the traced subsequence, also beyond thirty tokens', () => {
  const ids = fc
    .array(fc.integer({ min: 0, max: 6 }), { maxLength: 90 })
    .map((list) => Int32Array.from(list));
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(commonSubsequenceLength(a, b)).toBe(commonSubsequencePlaces(a, b).length);
      expect(commonSubsequenceLength(a, b)).toBe(commonSubsequenceLength(b, a));
    }),
  );
});
