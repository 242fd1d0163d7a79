import { describe, expect, it } from 'vitest';
import { priceFor } from '#domain/money.ts';

const covers = (pattern: string, served: string) => priceFor([{ served: pattern }], served) !== undefined;

describe('a price pattern', () => {
  it('takes * for any run of characters, and everything else as it stands', () => {
    expect(covers('model@*', 'model@2.1.0')).toBe(true);
    expect(covers('*@2.*', 'model@2.1.0')).toBe(true);
    expect(covers('a.c', 'abc')).toBe(false);
    expect(covers('a*a', 'a')).toBe(false);
    expect(covers('a*b*c', 'acb')).toBe(false);
    expect(covers('*', '')).toBe(true);
    expect(covers('**', 'two\nlines')).toBe(true);
  });

  it('is matched in no time, however many * it has', () => {
    const startMs = performance.now();
    expect(covers(`${'*a'.repeat(40)}*b`, 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});
