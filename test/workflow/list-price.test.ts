import { readFileSync } from 'node:fs';
import { calcPrice } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';
import { armPriceSchema as manifestPrice } from '#domain/manifest.ts';
import { requestCostMicroUsd } from '#domain/money.ts';
import { listPrice } from '#workflow/list-price.ts';

const OPENAI = 'https://api.openai.com/v1';
const atMs = Date.parse('2026-11-25T12:00:00Z');

/** Figures of `@pydantic/genai-prices` 0.1.8, read in its table. */
describe('the list price', () => {
  it('is that of the provider at the endpoint, per million tokens', () => {
    expect(listPrice(OPENAI, 'gpt-4o-mini-2024-07-18', atMs)).toEqual({
      source: 'genai-prices',
      served: 'gpt-4o-mini-2024-07-18',
      perMillionInputTokensUsd: 0.15,
      perMillionCachedInputTokensUsd: 0.075,
      perMillionOutputTokensUsd: 0.6,
      listed: { provider: 'openai', model: 'gpt-4o-mini', version: '0.1.8' },
    });
    expect(
      listPrice('https://bedrock-runtime.eu-central-1.amazonaws.com', 'eu.amazon.nova-lite-v1:0', atMs),
    ).toMatchObject({ perMillionInputTokensUsd: 0.06, perMillionOutputTokensUsd: 0.24 });
  });

  it('gives what a call costs', () => {
    const usage = {
      inputTokens: 10_000,
      outputTokens: 500,
      cachedInputTokens: 4_000,
      cacheWriteTokens: 1_000,
    };
    // claude-sonnet-4: 5,000 × 3 + 4,000 × 0.3 + 1,000 × 3.75 + 500 × 15 = 15,000 + 1,200 + 3,750 + 7,500.
    const sonnet = listPrice('https://api.anthropic.com', 'claude-sonnet-4-20250514', atMs);
    expect(requestCostMicroUsd(sonnet ?? undefined, usage)).toBe(27_450);
    // sonar: $12 per 1,000 requests, $1 per million tokens each way: 12,000 + 10,000 + 500.
    const sonar = listPrice('https://api.perplexity.ai', 'sonar', atMs);
    expect(requestCostMicroUsd(sonar ?? undefined, usage)).toBe(22_500);
  });

  it('is the one of its day', () => {
    const input = (day: string) => listPrice(OPENAI, 'o3', Date.parse(day))?.perMillionInputTokensUsd;
    expect(input('2025-06-09')).toBe(10);
    expect(input('2025-06-10')).toBe(2);
  });

  it('has what long inputs cost, for all tokens of the call', () => {
    // gemini-2.5-pro: 1.25, 0.125 and 10 up to 200,000 input tokens; 2.5, 0.25 and 15 above.
    const endpoint = 'https://generativelanguage.googleapis.com';
    const price = listPrice(endpoint, 'gemini-2.5-pro', atMs)!;
    expect(price).toMatchObject({
      perMillionInputTokensUsd: 1.25,
      perMillionCachedInputTokensUsd: 0.125,
      perMillionOutputTokensUsd: 10,
      above: [
        {
          inputTokens: 200_000,
          perMillionInputTokensUsd: 2.5,
          perMillionCachedInputTokensUsd: 0.25,
          perMillionOutputTokensUsd: 15,
        },
      ],
    });
    expect(manifestPrice.parse(price)).toEqual(price);
    for (const inputTokens of [1_000, 200_000, 200_001, 900_000]) {
      const usage = { inputTokens, outputTokens: 3_000, cachedInputTokens: 500 };
      // As the list's own calculator has it.
      const { total_price } = calcPrice(
        { input_tokens: inputTokens, output_tokens: 3_000, cache_read_tokens: 500 },
        'gemini-2.5-pro',
        { providerApiUrl: endpoint, timestamp: new Date(atMs) },
      )!;
      expect(requestCostMicroUsd(price, usage)).toBe(Math.ceil(total_price * 1e6 - 1e-6));
    }
  });

  it.each([
    ['http://127.0.0.1:4610/v1', 'gpt-4o-mini', "a model on a machine of one's own"],
    ['https://models.example.com', 'gpt-4o-mini', 'a host that the list does not know'],
    [OPENAI, 'no-such-model', 'a model that the list does not know'],
    ['https://api.groq.com/openai/v1', 'whisper-large-v3', 'a model that is paid by the hour'],
  ])('at %s of %s is unknown: %s', (endpoint, served) => {
    expect(listPrice(endpoint, served, atMs)).toBeNull();
  });

  it('names the version that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(listPrice(OPENAI, 'o3', atMs)?.listed.version).toBe(dependencies['@pydantic/genai-prices']);
  });
});
