import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEventPattern } from '#local/event-bridge/event-pattern.ts';

interface PatternCase {
  readonly rule: unknown;
  readonly event: unknown;
  readonly expect: 'match' | 'no';
}

/** 400 patterns and events with the verdict of AWS's own matcher. */
const cases = JSON.parse(
  readFileSync(new URL('../../fixtures/event-patterns.json', import.meta.url), 'utf8'),
) as PatternCase[];

const matches = (pattern: unknown, event: unknown): boolean => parseEventPattern(pattern)(event);

describe('event pattern', () => {
  it('gives the verdict of AWS on each of 400 published cases', () => {
    const wrong = cases.filter(
      ({ rule, event, expect: verdict }) => matches(rule, event) !== (verdict === 'match'),
    );
    expect(cases).toHaveLength(400);
    expect(wrong).toEqual([]);
  });

  it('wants the fields of an array element together', () => {
    const event = {
      items: [
        { name: 'a', size: 1 },
        { name: 'b', size: 2 },
      ],
    };
    expect(matches({ items: { name: ['a'], size: [1] } }, event)).toBe(true);
    expect(matches({ items: { name: ['a'], size: [2] } }, event)).toBe(false);
  });

  it('takes elements of different arrays independently', () => {
    const event = { left: [{ x: 1 }, { x: 2 }], right: [{ y: 1 }, { y: 2 }] };
    expect(matches({ left: { x: [1] }, right: { y: [2] } }, event)).toBe(true);
  });

  it('reads {"exists": false} as: no leaf at this path', () => {
    expect(matches({ a: [{ exists: false }] }, {})).toBe(true);
    expect(matches({ a: [{ exists: false }] }, { a: { b: 1 } })).toBe(true);
    expect(matches({ a: [{ exists: false }] }, { a: null })).toBe(false);
  });

  it('compares numbers by value and never with text', () => {
    expect(matches({ n: [300] }, { n: 3e2 })).toBe(true);
    expect(matches({ n: ['300'] }, { n: 300 })).toBe(false);
    expect(matches({ n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 5 })).toBe(true);
    expect(matches({ n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: 0 })).toBe(false);
  });

  it.each([
    ['a leaf that is no list', { a: 'x' }],
    ['an empty list', { a: [] }],
    ['an empty object', { a: {} }],
    ['no object at all', ['x']],
    ['an unknown operator', { a: [{ like: 'x' }] }],
    ['two operators in one item', { a: [{ prefix: 'x', suffix: 'y' }] }],
    ['a prefix that is no text', { a: [{ prefix: 1 }] }],
    ['two wildcards in a row', { a: [{ wildcard: 'a**b' }] }],
    ['an escape of a plain letter', { a: [{ wildcard: 'a\\b' }] }],
    ['a range without a bound', { a: [{ numeric: ['>'] }] }],
    ['a range upside down', { a: [{ numeric: ['>', 5, '<', 1] }] }],
    ['a number beyond 5e9', { a: [{ numeric: ['=', 6e9] }] }],
    ['a malformed CIDR', { a: [{ cidr: '10.0.0.0/33' }] }],
    ['exists with a text', { a: [{ exists: 'yes' }] }],
    ['anything-but with an empty list', { a: [{ 'anything-but': [] }] }],
    ['anything-but with mixed types', { a: [{ 'anything-but': ['x', 1] }] }],
    ['anything-but of a range', { a: [{ 'anything-but': { numeric: ['=', 1] } }] }],
    ['$or with one branch', { $or: [{ a: ['x'] }] }],
  ])('refuses %s', (_, pattern) => {
    expect(() => parseEventPattern(pattern)).toThrow(/^Event pattern is not valid\. Reason: /);
  });

  it('refuses alternatives that multiply beyond a thousand', () => {
    const ten = { $or: Array.from({ length: 11 }, (_, index) => ({ [`k${index}`]: ['x'] })) };
    expect(() => parseEventPattern({ ...ten, a: ten, b: ten })).toThrow('1000 rule combinations');
  });

  it('never matches both a value and anything but that value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (wanted, value) => {
        const event = { a: value };
        expect(matches({ a: [wanted] }, event)).toBe(!matches({ a: [{ 'anything-but': [wanted] }] }, event));
      }),
    );
  });

  it('finds a prefix, a suffix and a wildcard exactly where the text has them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (head, middle, tail) => {
        const event = { a: `${head}${middle}${tail}` };
        const escaped = (text: string): string => text.replace(/[*\\]/g, '\\$&');
        expect(matches({ a: [{ prefix: head }] }, event)).toBe(true);
        expect(matches({ a: [{ suffix: tail }] }, event)).toBe(true);
        expect(matches({ a: [{ wildcard: `${escaped(head)}*${escaped(tail)}` }] }, event)).toBe(true);
      }),
    );
  });
});
