import { z } from 'zod';

/** Prices of tokens, in US dollars per million. */
const tokenFields = {
  perMillionInputTokensUsd: z.number().min(0).optional(),
  perMillionOutputTokensUsd: z.number().min(0).optional(),
  /** Input tokens that the provider had in its cache. Default: as other input tokens. */
  perMillionCachedInputTokensUsd: z.number().min(0).optional(),
  /** Input tokens that the provider put in its cache. Default: as other input tokens. */
  perMillionCacheWriteTokensUsd: z.number().min(0).optional(),
};

/** The parts of a price, in US dollars; what a call uses and the price leaves out costs nothing, unless it says otherwise. */
export const priceFields = {
  /** The served name (model or index) that this price is for; `*` stands for any run of characters. */
  served: z.string().min(1),
  /** First day (UTC) on which it counts. Default: it always has. */
  from: z.iso.date().optional(),
  /** First day (UTC) on which it counts no more. Default: it does not end. */
  until: z.iso.date().optional(),
  /** The service tier that targets must ask for, e.g. `priority` or `flex`. Default: whichever they ask for. */
  tier: z.string().min(1).optional(),
  perRequestUsd: z.number().min(0).optional(),
  ...tokenFields,
  /** What all tokens of a call cost that has more input tokens than this; what is left out costs as usual. */
  above: z.array(z.strictObject({ inputTokens: z.number().int().min(1), ...tokenFields })).optional(),
  perImageUsd: z.number().min(0).optional(),
  /** What a call costs in the provider's batch mode, as a share of the same call alone. Default 0.5. */
  batchFactor: z.number().min(0).max(1).optional(),
};

/** What one served name costs. */
export const priceSchema = z
  .strictObject(priceFields)
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, {
    path: ['until'],
    message: 'must be later than from: it is the first day on which the price counts no more',
  });
export type Price = z.infer<typeof priceSchema>;

/** What one answer used, as the provider counts it; null, or left out: the provider did not say. */
export interface Usage {
  /** All of them, cached and cache-written ones included. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Part of `inputTokens`; left out: none. */
  readonly cachedInputTokens?: number;
  /** Part of `inputTokens`; left out: none. */
  readonly cacheWriteTokens?: number;
  /** Images that were sent. */
  readonly images?: number;
  /** Asked in the provider's batch mode. Default false. */
  readonly batch?: boolean;
}

/** When and how a served name is asked, where its price depends on it. */
export interface PriceCase {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** The service tier that is asked for; null: the provider's usual one. */
  readonly tier: string | null;
}

/** What providers take off in batch mode, where the price does not say: half, at OpenAI, Anthropic, Google and AWS alike. */
const USUAL_BATCH_FACTOR = 0.5;

/** The first price that covers the served name, the day and the tier; undefined: unpriced. */
export function priceFor(prices: readonly Price[], served: string, on: PriceCase): Price | undefined {
  return prices.find(
    (price) =>
      matchesServed(price.served, served) &&
      (price.from === undefined || on.atMs >= Date.parse(price.from)) &&
      (price.until === undefined || on.atMs < Date.parse(price.until)) &&
      (price.tier === undefined || price.tier === on.tier),
  );
}

/**
 * What one request costs, in millionths of a US dollar, rounded up to the next whole one (so that a price below one
 * millionth is never counted as free).
 *
 * @returns null where the price, or a count that it needs, is unknown: unpriced is not zero.
 */
export function requestCostMicroUsd(price: Price | undefined, usage: Usage): number | null {
  if (price === undefined) return null;
  const sized = priceAtSize(price, usage.inputTokens);
  const input = inputCost(sized, usage);
  const output = partCost(sized.perMillionOutputTokensUsd, usage.outputTokens);
  const images = partCost(price.perImageUsd, usage.images ?? null);
  if (input === null || output === null || images === null) return null;
  const alone = ((price.perRequestUsd ?? 0) + images) * 1e6 + input + output;
  const exact = usage.batch === true ? alone * (price.batchFactor ?? USUAL_BATCH_FACTOR) : alone;
  return Math.max(0, Math.ceil(exact - 1e-9));
}

/** Where a provider asks more for long inputs, it does so for all tokens of the call. */
function priceAtSize(price: Price, inputTokens: number | null): Price {
  const sizes = price.above?.filter((size) => inputTokens !== null && inputTokens > size.inputTokens) ?? [];
  if (sizes.length === 0) return price;
  const { inputTokens: _, ...prices } = sizes.reduce((largest, size) =>
    size.inputTokens > largest.inputTokens ? size : largest,
  );
  return { ...price, ...prices };
}

function inputCost(price: Price, usage: Usage): number | null {
  const { inputTokens, cachedInputTokens = 0, cacheWriteTokens = 0 } = usage;
  const usual = price.perMillionInputTokensUsd;
  const plainTokens =
    inputTokens === null ? null : Math.max(0, inputTokens - cachedInputTokens - cacheWriteTokens);
  const plain = partCost(usual, plainTokens);
  const cached = partCost(price.perMillionCachedInputTokensUsd ?? usual, cachedInputTokens);
  const written = partCost(price.perMillionCacheWriteTokensUsd ?? usual, cacheWriteTokens);
  return plain === null || cached === null || written === null ? null : plain + cached + written;
}

/** Dollars per million tokens are micro-dollars per token. */
function partCost(each: number | undefined, count: number | null): number | null {
  if (each === undefined || each === 0) return 0;
  return count === null ? null : each * count;
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
