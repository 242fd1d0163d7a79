import { formatUsd } from '#domain/format/format-usd.ts';

/** What a tick reads: shares of a difference in points, money in dollars, anything else bare. */
export function tickText(value: number, unit: string, quantity: 'improvement' | 'level'): string {
  const sign = value < 0 ? '−' : value > 0 && quantity === 'improvement' ? '+' : '';
  if (unit === 'micro-USD') return `${sign}${formatUsd(Math.abs(value))}`;
  const scaled = unit === 'share' && quantity === 'improvement' ? value * 100 : value;
  return `${sign}${Number(Math.abs(scaled).toPrecision(6))}`;
}

/** The unit that ticks are in, for an axis' title; empty where each says it. */
export function tickUnit(unit: string, quantity: 'improvement' | 'level'): string {
  if (unit === 'micro-USD') return '';
  return unit === 'share' ? (quantity === 'improvement' ? 'points' : '') : unit;
}
