import { describe, expect, it } from 'vitest';
import { type Price, priceFor, priceSchema, requestCostMicroUsd, type Usage } from '#domain/money.ts';

const now = { atMs: Date.parse('2026-11-25T12:00:00Z'), tier: null };
const covers = (pattern: string, served: string) =>
  priceFor([{ served: pattern }], served, now) !== undefined;

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

describe('the price that counts', () => {
  const found = (prices: readonly Price[], at: string, tier: string | null = null) =>
    priceFor(prices, 'm', { atMs: Date.parse(at), tier })?.perRequestUsd;

  it('begins on its first day and ends before the day after its last, in UTC', () => {
    const dated: Price[] = [
      { served: 'm', from: '2026-11-01', until: '2026-12-01', perRequestUsd: 1 },
      { served: '*', perRequestUsd: 2 },
    ];
    expect(found(dated, '2026-10-31T23:59:59.999Z')).toBe(2);
    expect(found(dated, '2026-11-01T00:00:00Z')).toBe(1);
    expect(found(dated, '2026-11-30T23:59:59.999Z')).toBe(1);
    expect(found(dated, '2026-12-01T00:00:00Z')).toBe(2);
    expect(found(dated.slice(0, 1), '2026-12-01T00:00:00Z')).toBeUndefined();
  });

  it('is the first that covers the tier; one without a tier covers all', () => {
    const tiered: Price[] = [
      { served: 'm', tier: 'priority', perRequestUsd: 3 },
      { served: 'm', perRequestUsd: 2 },
    ];
    expect(found(tiered, '2026-11-25', 'priority')).toBe(3);
    expect(found(tiered, '2026-11-25', 'flex')).toBe(2);
    expect(found(tiered, '2026-11-25')).toBe(2);
    expect(found(tiered.slice(0, 1), '2026-11-25')).toBeUndefined();
  });

  it.each([
    [{ from: '2026-12-01', until: '2026-12-01' }, 'until'],
    [{ from: '2026-13-01' }, 'from'],
    [{ until: 'tomorrow' }, 'until'],
    [{ batchFactor: 1.5 }, 'batchFactor'],
  ])('is refused where it says %j', (fields, field) => {
    const parsed = priceSchema.safeParse({ served: 'm', ...fields });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });
});

describe('the cost of a request', () => {
  const usage: Usage = { inputTokens: 1_000, outputTokens: 200 };
  const cost = (price: Omit<Price, 'served'>, used: Usage = usage) =>
    requestCostMicroUsd({ served: 'm', ...price }, used);

  it('is its request and its tokens, in whole millionths of a dollar, rounded up', () => {
    // 1,000 × 0.15 + 200 × 0.6 = 270 micro-dollars.
    const tokens = { perMillionInputTokensUsd: 0.15, perMillionOutputTokensUsd: 0.6 };
    expect(cost(tokens)).toBe(270);
    expect(cost({ ...tokens, perRequestUsd: 0.00002 })).toBe(290);
    expect(cost(tokens, { inputTokens: 1, outputTokens: 0 })).toBe(1);
    expect(cost({})).toBe(0);
  });

  it('has cached and cache-written tokens at their own prices, as part of the input', () => {
    const price = {
      perMillionInputTokensUsd: 3,
      perMillionCachedInputTokensUsd: 0.3,
      perMillionCacheWriteTokensUsd: 3.75,
    };
    // 300 plain × 3 + 600 cached × 0.3 + 100 written × 3.75 = 900 + 180 + 375.
    expect(cost(price, { ...usage, cachedInputTokens: 600, cacheWriteTokens: 100 })).toBe(1_455);
    expect(cost(price)).toBe(3_000);
    expect(cost(price, { inputTokens: 100, outputTokens: 0, cachedInputTokens: 200 })).toBe(60);
  });

  it('has cached tokens at the price of others where they have none of their own', () => {
    const cached = { ...usage, cachedInputTokens: 600, cacheWriteTokens: 100 };
    expect(cost({ perMillionInputTokensUsd: 3 }, cached)).toBe(3_000);
  });

  it('is half in batch mode, or the share that the price says', () => {
    const price = { perRequestUsd: 0.0001, perMillionInputTokensUsd: 0.1, perImageUsd: 0.0002 };
    // 100 + 1,000 × 0.1 + 2 × 200 = 600 micro-dollars alone.
    const used = { ...usage, images: 2 };
    expect(cost(price, used)).toBe(600);
    expect(cost(price, { ...used, batch: true })).toBe(300);
    expect(cost({ ...price, batchFactor: 0.75 }, { ...used, batch: true })).toBe(450);
  });

  it('is unknown, not zero, where the price or a count that it needs is', () => {
    expect(requestCostMicroUsd(undefined, usage)).toBeNull();
    expect(cost({ perMillionInputTokensUsd: 1 }, { inputTokens: null, outputTokens: 1 })).toBeNull();
    expect(cost({ perMillionOutputTokensUsd: 1 }, { inputTokens: 1, outputTokens: null })).toBeNull();
    expect(cost({ perImageUsd: 1 })).toBeNull();
    expect(cost({ perRequestUsd: 0.001 }, { inputTokens: null, outputTokens: null })).toBe(1_000);
  });

  it('takes the price of the largest size that the input is above, and the usual one for what that leaves out', () => {
    const price: Price = {
      served: '*',
      perMillionInputTokensUsd: 1,
      perMillionOutputTokensUsd: 10,
      above: [
        { inputTokens: 500, perMillionInputTokensUsd: 3 },
        { inputTokens: 100, perMillionInputTokensUsd: 2, perMillionOutputTokensUsd: 20 },
      ],
    };
    const cost = (inputTokens: number | null) => requestCostMicroUsd(price, { inputTokens, outputTokens: 1 });
    expect([100, 101, 500, 501].map(cost)).toEqual([110, 222, 1_020, 1_513]);
    expect(cost(null)).toBeNull();
  });
});
