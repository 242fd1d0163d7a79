import { describe, expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { numbersIn } from '#domain/metrics/text/numeric-match.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const answered = (reference: unknown, text: string) => metricCase(reference as never, { text });

test('any of several references will do', () => {
  expect(scoreOf('exact-match', answered(['Paris', 'City of Paris'], 'Paris'))).toBe(1);
  expect(scoreOf('wer', answered(['a b', 'a c'], 'a c'))).toBe(0);
  expect(scoreOf('exact-match', answered([], 'Paris'))).toBe('malformed-reference');
});

describe('token F1', () => {
  test('is SQuAD’s', () => {
    expect(scoreOf('token-f1', answered('The Denver Broncos!', 'denver broncos'))).toBe(1);
    expect(scoreOf('token-f1', answered('a b c', 'b c d e'))).toBeCloseTo(4 / 6, 14);
    expect(scoreOf('token-f1', answered(['x', 'Santa Clara'], 'in Santa Clara'))).toBeCloseTo(4 / 5, 14);
    expect(scoreOf('token-f1', answered('', ''))).toBe(1);
    expect(scoreOf('token-f1', answered('the', 'x'))).toBe(0);
  });
});

describe('numeric match', () => {
  test('reads numbers as people write them', () => {
    expect(numbersIn('1,234.5 and −3, .5, 2e3, 45 %, v2 and 1.2.3')).toEqual([
      1234.5, -3, 0.5, 2000, 0.45, 1.2,
    ]);
  });

  test('compares the last number, or the first, within a tolerance', () => {
    expect(scoreOf('numeric-match', answered('42', 'First 7, then 42.'))).toBe(1);
    expect(scoreOf('numeric-match', answered(7, 'First 7, then 42.'))).toBe(0);
    expect(scoreOf('numeric-match', answered(7, 'First 7, then 42.'), { take: 'first' })).toBe(1);
    expect(scoreOf('numeric-match', answered(100, '101'), { relative: 0.01 })).toBe(1);
    expect(scoreOf('numeric-match', answered(100, '102'), { relative: 0.01, absolute: 1.5 })).toBe(0);
    expect(scoreOf('numeric-match', answered(1, 'none'))).toBe(0);
    expect(scoreOf('numeric-match', answered('1 or 2', '1'))).toBe('malformed-reference');
  });
});

describe('JSON match', () => {
  test('compares values, not texts', () => {
    const reference = { a: 1, b: [1, 2], c: { d: null } };
    expect(scoreOf('json-match', answered(reference, '{"c":{"d":null},"b":[1,2],"a":1.0}'))).toBe(1);
    expect(
      scoreOf('json-match', answered(reference, 'Here:\n```json\n{"a":1,"b":[1,2],"c":{"d":null}}\n```')),
    ).toBe(1);
    expect(scoreOf('json-match', answered('{"a":1}', '{"a":1}'))).toBe(1);
    expect(scoreOf('json-match', answered(reference, 'not json'))).toBe(0);
    expect(scoreOf('json-match', answered({ a: 1 }, '{"a":"1"}'))).toBe(0);
  });

  test('is as strict as it was told', () => {
    expect(scoreOf('json-match', answered([1, 2, 2], '[2,1,2]'))).toBe(0);
    expect(scoreOf('json-match', answered([1, 2, 2], '[2,1,2]'), { ignoreOrder: true })).toBe(1);
    expect(scoreOf('json-match', answered([1, 2, 2], '[2,1,1]'), { ignoreOrder: true })).toBe(0);
    expect(scoreOf('json-match', answered({ a: 1 }, '{"a":1,"b":2}'))).toBe(0);
    expect(scoreOf('json-match', answered({ a: 1 }, '{"a":1,"b":2}'), { ignoreExtra: true })).toBe(1);
    expect(scoreOf('json-match', answered({ a: 1 }, '{"a":1.005}'), { tolerance: 0.01 })).toBe(1);
  });
});

describe('schema validity', () => {
  const schema = { type: 'object', properties: { age: { type: 'integer', minimum: 0 } }, required: ['age'] };

  test('asks a JSON Schema', () => {
    expect(scoreOf('schema-valid', answered(undefined, '{"age":3}'), { schema })).toBe(1);
    expect(scoreOf('schema-valid', answered(undefined, '{"age":-3}'), { schema })).toBe(0);
    expect(scoreOf('schema-valid', answered(undefined, 'age: 3'), { schema })).toBe(0);
  });

  test('refuses a schema that it cannot read', () => {
    expect(() => resolveMetric('schema-valid', { schema: { $ref: 'https://example.com/other' } })).toThrow(
      /must be a JSON Schema that can be read/,
    );
  });
});

describe('regular expressions', () => {
  test('match anywhere unless anchored', () => {
    expect(scoreOf('regex-match', answered(undefined, 'in 2026'), { pattern: '\\d{4}' })).toBe(1);
    expect(scoreOf('regex-match', answered(undefined, 'in 2026'), { pattern: '^\\d{4}$' })).toBe(0);
    expect(scoreOf('regex-match', answered(undefined, 'YES'), { pattern: '^yes$', ignoreCase: true })).toBe(
      1,
    );
  });

  test('are refused where they are none, or could take for ever', () => {
    expect(() => resolveMetric('regex-match', { pattern: '(' })).toThrow(/must be a regular expression/);
    expect(() => resolveMetric('regex-match', { pattern: '(a+)+$' })).toThrow(/must not repeat a group/);
  });
});

test('contains looks for words of the suite, or for the reference', () => {
  expect(scoreOf('contains', answered('Paris', 'It is paris.'), { normalise: ['lowercase'] })).toBe(1);
  expect(scoreOf('contains', answered(['a', 'z'], 'a b'), { match: 'all' })).toBe(0);
  expect(scoreOf('contains', answered(undefined, 'a b'), { words: ['b', 'z'] })).toBe(1);
  expect(scoreOf('contains', answered(undefined, 'a b'))).toBe('no-reference');
});
