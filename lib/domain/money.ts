import { z } from 'zod';

/** What one served name costs, in US dollars; a part that is left out costs nothing. */
export const priceSchema = z.strictObject({
  /** The served name (model or index) that this price is for; `*` stands for any run of characters. */
  served: z.string().min(1),
  perRequestUsd: z.number().min(0).optional(),
  perMillionInputTokensUsd: z.number().min(0).optional(),
  perMillionOutputTokensUsd: z.number().min(0).optional(),
});
export type Price = z.infer<typeof priceSchema>;

/** Tokens of one answer; null where the provider did not say. */
export interface Usage {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** The first price whose pattern covers the served name; undefined: unpriced. */
export function priceFor(prices: readonly Price[], served: string): Price | undefined {
  return prices.find((price) => matchesServed(price.served, served));
}

/**
 * What one request costs, in millionths of a US dollar, rounded up to the next whole one (so that a price below one
 * millionth is never counted as free).
 *
 * @returns null where the price, or a token count that it needs, is unknown: unpriced is not zero.
 */
export function requestCostMicroUsd(price: Price | undefined, usage: Usage): number | null {
  if (price === undefined) return null;
  const input = tokenCost(price.perMillionInputTokensUsd, usage.inputTokens);
  const output = tokenCost(price.perMillionOutputTokensUsd, usage.outputTokens);
  if (input === null || output === null) return null;
  const exact = (price.perRequestUsd ?? 0) * 1e6 + input + output;
  return Math.ceil(exact - 1e-9);
}

/** Dollars per million tokens are micro-dollars per token. */
function tokenCost(perMillionUsd: number | undefined, tokens: number | null): number | null {
  if (perMillionUsd === undefined || perMillionUsd === 0) return 0;
  return tokens === null ? null : perMillionUsd * tokens;
}

/** What may be spent, in millionths of a US dollar; null: there is no limit. */
export function capMicroUsd(maxUsd: number | undefined): number | null {
  return maxUsd === undefined ? null : Math.round(maxUsd * 1e6);
}

/** Each part is found as early as it can be, so the time is that of a search, however many `*` there are. */
function matchesServed(pattern: string, served: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === served;
  if (!served.startsWith(first) || !served.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = served.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + last.length <= served.length;
}
