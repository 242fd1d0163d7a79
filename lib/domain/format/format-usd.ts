/** Micro-USD as dollars: `$0.0012`, `$12.34`; four decimals below a dollar, so that the price of one call still shows. */
export function formatUsd(microUsd: number): string {
  const usd = microUsd / 1e6;
  if (microUsd === 0) return '$0';
  if (Math.abs(usd) < 0.0001) return `$${usd.toFixed(6)}`;
  return `$${usd.toFixed(Math.abs(usd) < 1 ? 4 : 2)}`;
}

/** A sum beside calls whose price is unknown: those are neither in it nor free. */
export function formatCost(microUsd: number, unpricedCalls: number, calls: number): string {
  if (unpricedCalls === 0) return formatUsd(microUsd);
  if (unpricedCalls >= calls && microUsd === 0) return 'unpriced';
  return `${formatUsd(microUsd)} + ${unpricedCalls} unpriced`;
}
