import { expect, test } from 'vitest';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { metricCase } from '#support/metric-case.ts';

const answer = { text: 'a cat' };

test.each([
  ['a text', 'a cat', ['a cat']],
  ['texts that are all right', ['a cat', 'a tomcat'], ['a cat', 'a tomcat']],
  ['a text beside what other metrics read', { text: 'a cat', relevant: { '🐈': 1 } }, ['a cat']],
  ['texts beside it', { text: ['a cat', 'a tomcat'] }, ['a cat', 'a tomcat']],
])('reads %s', (_, reference, references) => {
  expect(textPair(metricCase(reference, answer))).toEqual({ references, text: 'a cat' });
});

test('reads the text of an answer that holds more than a text', () => {
  const ofAgent = { text: 'a cat', steps: [{ name: 'look' }] };
  expect(textPair(metricCase('a cat', ofAgent))).toEqual({ references: ['a cat'], text: 'a cat' });
});

test.each([
  [undefined, answer, 'no-reference'],
  [{ text: null }, answer, 'no-reference'],
  [{ relevant: {} }, answer, 'malformed-reference'],
  [{ text: [] }, answer, 'malformed-reference'],
  [{ text: 7 }, answer, 'malformed-reference'],
  ['a cat', { label: 'cat' }, 'malformed-output'],
])('says of reference %j and answer %j why there is no pair', (reference, output, reason) => {
  expect(textPair(metricCase(reference, output))).toBe(reason);
});
