/** A p or q value with four decimals: `0.0123`; `< 0.0001` below what they show. */
export function formatProbability(value: number): string {
  return value < 0.0001 ? '< 0.0001' : value.toFixed(4);
}
