import { calcPrice, type ModelPrice } from '@pydantic/genai-prices';
import type { ArmPrice } from '#domain/manifest.ts';

export type ListedPrice = Extract<ArmPrice, { readonly source: 'genai-prices' }>;

/** The installed version of the list: the table is in the package, and nothing is fetched. */
const LIST_VERSION = '0.1.8';

/**
 * The provider's list price of a served name, in US dollars, as npm `@pydantic/genai-prices` has it.
 *
 * Prices by context size count by the size of each call, prices by time of day as of `atMs`. Only text counts: what providers
 * ask for audio, pictures, pages and searches is left out.
 *
 * @param endpoint Whose price it is: one model has another price at each host, and none on a machine of one's own.
 * @param atMs Milliseconds since 1970; prices that begin later do not count yet.
 * @returns null where the list has no provider at that endpoint, no such model of it, or no price by token or request.
 */
export function listPrice(endpoint: string, servedName: string, atMs: number): ListedPrice | null {
  const found = calcPrice({}, servedName, { providerApiUrl: endpoint, timestamp: new Date(atMs) });
  if (found === null) return null;
  const table = found.model_price;
  const perRequestUsd = base(table.requests_kcount);
  const parts = {
    perRequestUsd: perRequestUsd === undefined ? undefined : perRequestUsd / 1_000,
    ...Object.fromEntries(Object.entries(tokenParts).map(([part, unit]) => [part, base(table[unit])])),
  };
  const known = Object.entries(parts).filter(([, usd]) => usd !== undefined);
  if (known.length === 0) return null;
  const listed = { provider: found.provider.id, model: found.model.id, version: LIST_VERSION };
  const above = sizes(table);
  return {
    source: 'genai-prices',
    served: servedName,
    ...Object.fromEntries(known),
    ...(above.length > 0 && { above }),
    listed,
  };
}

/** Our name of a price of tokens to the list's. */
const tokenParts = {
  perMillionInputTokensUsd: 'input_mtok',
  perMillionOutputTokensUsd: 'output_mtok',
  perMillionCachedInputTokensUsd: 'cache_read_mtok',
  perMillionCacheWriteTokensUsd: 'cache_write_mtok',
} as const satisfies Record<string, keyof ModelPrice>;

/** What tokens cost from each size of the context on at which a price changes, ascending. */
function sizes(table: ModelPrice): NonNullable<ListedPrice['above']> {
  const starts = new Set(
    Object.values(tokenParts).flatMap((unit) => tiersOf(table[unit]).map(({ start }) => start)),
  );
  return [...starts]
    .sort((a, b) => a - b)
    .map((inputTokens) => ({
      inputTokens,
      ...Object.fromEntries(
        Object.entries(tokenParts).flatMap(([part, unit]) => {
          const tier = tiersOf(table[unit]).findLast(({ start }) => start <= inputTokens);
          return tier === undefined ? [] : [[part, tier.price]];
        }),
      ),
    }));
}

function tiersOf(price: ModelPrice[string]) {
  return typeof price === 'object' ? price.tiers.toSorted((a, b) => a.start - b.start) : [];
}

function base(price: ModelPrice[string]): number | undefined {
  return typeof price === 'object' ? price.base : price;
}
