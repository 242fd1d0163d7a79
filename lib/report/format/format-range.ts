import type { Range } from '#domain/estimate/range.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { formatCount } from '#report/format/format-count.ts';

/** `600`, or `540 to 660` where it is not certain. */
export function formatCountRange({ low, high }: Range): string {
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}

/** `$0.0120 to $0.0150` */
export function formatUsdRange({ low, high }: Pick<Range, 'low' | 'high'>): string {
  const [from, to] = [formatUsd(low), formatUsd(high)];
  return from === to ? from : `${from} to ${to}`;
}
