import { describe, expect, it } from 'vitest';
import { jsonErrorOffset } from '#cli/events/json-error-offset.ts';

describe('finding where a text stops being JSON', () => {
  it.each([
    ['{"a":1,\n "b": }', 14],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1, 2,]', 6],
    ['{"a": tru}', 9],
    ['{"a": "b\nc"}', 8],
    ['{"a": 1} x', 9],
    ['{"a": "\\q"}', 8],
    ['{"a": [1', 8],
    ['', 0],
  ])('finds it in %j', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });
});
