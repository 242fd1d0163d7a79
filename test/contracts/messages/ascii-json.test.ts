import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson } from '#contracts/messages/ascii-json.ts';

describe('asciiJson', () => {
  it('escapes what is not ASCII, surrogates one by one', () => {
    expect(asciiJson({ text: 'é🎈\u007f\ufffe' })).toBe('{"text":"\\u00e9\\ud83c\\udf88\\u007f\\ufffe"}');
  });

  it('gives text of printable ASCII that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = asciiJson(value);
        expect(text).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
