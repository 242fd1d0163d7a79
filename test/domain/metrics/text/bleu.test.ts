import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bleuParts, bleuScore, bleuSignature } from '#domain/metrics/text/bleu.ts';
import { bleuTokens } from '#domain/metrics/text/tokenizers/bleu-tokens.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

// mjpost/sacrebleu, README and test/test_bleu.py.
const references = [
  ['The dog bit the man.', 'The dog had bit the man.'],
  ['It was not unexpected.', 'No one was surprised.'],
  ['The man bit him first.', 'The man had bitten the dog.'],
];
const texts = ['The dog bit the man.', "It wasn't surprising.", 'The man had just bitten him.'];
const cases = texts.map((text, i) => metricCase(references[i]!, { text }));
const one = (text: string, reference: string) => [metricCase(reference, { text })];

describe('agrees with sacrebleu', () => {
  test.each([
    ['13a', 48.530827],
    ['none', 49.1919566],
    ['intl', 43.91623493],
  ])('on its README with tokenizer %s', (tokenizer, value) => {
    expect(metricOver('bleu', cases, { tokenizer })).toBeCloseTo(value, 6);
  });

  test('without smoothing, where every length has a match', () => {
    expect(metricOver('bleu', cases, { smoothing: 'none' })).toBeCloseTo(48.530827, 6);
  });

  test('with floor smoothing of 0.01', () => {
    const floor = { tokenizer: 'none', smoothing: 'floor', smoothingValue: 0.01 };
    expect(metricOver('bleu', one('this is a test', 'this is a test'), floor)).toBeCloseTo(100, 10);
    expect(metricOver('bleu', one('this is a fest', 'this is a test'), floor)).toBeCloseTo(
      22.3606797749979,
      8,
    );
  });

  test('on counts', () => {
    const parts = bleuParts('am I am a character sequence', ['I am a symbol string sequence a a'], {
      tokenizer: '13a',
      lowercase: false,
    });
    expect([...parts]).toEqual([4, 2, 1, 0, 6, 5, 4, 3, 6, 8]);
    expect(bleuScore(parts, { smoothing: 'floor' }, false)).toBeCloseTo(15.55722182, 7);
    expect(bleuScore(parts, { smoothing: 'none' }, false)).toBe(0);
    const counted = [9, 7, 5, 3, 10, 8, 6, 4, 11, 11];
    expect(bleuScore(counted, { smoothing: 'exp' }, false)).toBeCloseTo(83.75922397, 7);
  });
});

test('tokenises as sacrebleu’s tokenizers do', () => {
  expect(bleuTokens('Hello, world! 1,000.5 well-known 3-4 &quot;x&quot;', '13a')).toEqual([
    'Hello',
    ',',
    'world',
    '!',
    '1,000.5',
    'well-known',
    '3',
    '-',
    '4',
    '"',
    'x',
    '"',
  ]);
  expect(bleuTokens('«Ça va», 3.5 €', 'intl')).toEqual(['«', 'Ça', 'va', '»', ',', '3.5', '€']);
  expect(bleuTokens('我有2个apple。', 'zh')).toEqual(['我', '有', '2', '个', 'apple', '。']);
  expect(bleuTokens('ab c', 'char')).toEqual(['a', 'b', 'c']);
});

test('is 100 for its own references, 0 without a common word, and never leaves 0 to 100', () => {
  const text = fc.stringMatching(/^[a-c ]{1,30}$/);
  fc.assert(
    fc.property(text, text, (given, reference) => {
      const value = metricOver('bleu', one(given, reference));
      if (typeof value === 'number') expect(value >= 0 && value <= 100 + 1e-9).toBe(true);
      else expect(reference.trim()).toBe('');
    }),
  );
  expect(metricOver('bleu', one('a b c d e', 'a b c d e'))).toBeCloseTo(100, 10);
  expect(metricOver('bleu', one('x y', 'a b'))).toBe(0);
});

test('scores a short row by the lengths that it has', () => {
  expect(scoreOf('bleu', metricCase('a test', { text: 'a test' }))).toBeCloseTo(100, 10);
});

test('names what must agree before values are compared', () => {
  expect(bleuSignature({ tokenizer: '13a', smoothing: 'exp', lowercase: false }, 2)).toBe(
    'nrefs:2|case:mixed|eff:no|tok:13a|smooth:exp|version:assize.1',
  );
  expect(
    bleuSignature({ tokenizer: 'zh', smoothing: 'floor', smoothingValue: 0.1, lowercase: true }, null),
  ).toBe('nrefs:var|case:lc|eff:no|tok:zh|smooth:floor[0.1]|version:assize.1');
});
