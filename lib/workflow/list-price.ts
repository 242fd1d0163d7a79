import { calcPrice, type ModelPrice } from '@pydantic/genai-prices';
import type { ArmPrice } from '#domain/manifest.ts';

export type ListedPrice = Extract<ArmPrice, { readonly source: 'genai-prices' }>;

/** The installed version of the list: the table is in the package, and nothing is fetched. */
const LIST_VERSION = '0.1.8';

/**
 * The provider's list price of a served name, in US dollars, as npm `@pydantic/genai-prices` has it.
 *
 * Prices by context size count with their base tier, prices by time of day as of `atMs`. Only text counts: what providers
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
    perMillionInputTokensUsd: base(table.input_mtok),
    perMillionOutputTokensUsd: base(table.output_mtok),
    perMillionCachedInputTokensUsd: base(table.cache_read_mtok),
    perMillionCacheWriteTokensUsd: base(table.cache_write_mtok),
  };
  const known = Object.entries(parts).filter(([, usd]) => usd !== undefined);
  if (known.length === 0) return null;
  const listed = { provider: found.provider.id, model: found.model.id, version: LIST_VERSION };
  return { source: 'genai-prices', served: servedName, ...Object.fromEntries(known), listed };
}

function base(price: ModelPrice[string]): number | undefined {
  return typeof price === 'object' ? price.base : price;
}
