import { formatUsd } from '#domain/format/format-usd.ts';

/** A typographic minus, so that signs line up. */
const MINUS = '−';

/** A metric's own value: shares with four decimals, times in ms, money in dollars, anything else with its unit. */
export function formatValue(value: number | null, unit: string): string {
  if (value === null) return 'none';
  switch (unit) {
    case 'share':
      return signed(value, 4, false);
    case 'ms':
      return `${signed(value, 1, false)} ms`;
    case 'micro-USD':
      return formatUsd(value);
    default:
      return `${signed(value, 4, false)}${unit === '' ? '' : ` ${unit}`}`;
  }
}

/** A difference of two values; of shares in points, hundredths: `+1.73 points`. */
export function formatDifference(value: number, unit: string): string {
  if (unit === 'micro-USD') return `${value > 0 ? '+' : value < 0 ? MINUS : ''}${formatUsd(Math.abs(value))}`;
  const { scale, digits, name } = differenceUnit(unit);
  return `${signed(value * scale, digits, true)}${name === '' ? '' : ` ${name}`}`;
}

/** The limits of a difference, without unit: `[+1.08, +2.38]`; an open side is `−∞` or `∞`. */
export function formatDifferenceInterval(lower: number | null, upper: number | null, unit: string): string {
  const { scale, digits } = differenceUnit(unit);
  const limit = (value: number | null, open: string) =>
    value === null ? open : signed(value * scale, digits, true);
  return `[${limit(lower, `${MINUS}∞`)}, ${limit(upper, '∞')}]`;
}

/** The limits of a level: `[0.7801, 0.8092]`. */
export function formatLevelInterval(lower: number | null, upper: number | null, unit: string): string {
  const limit = (value: number | null, open: string) => (value === null ? open : formatValue(value, unit));
  return `[${limit(lower, `${MINUS}∞`)}, ${limit(upper, '∞')}]`;
}

/** A size without sign, in the unit of differences: `1.00 points`. */
export function formatMargin(margin: number, unit: string): string {
  return formatDifference(Math.abs(margin), unit).replace(/^\+/, '');
}

/** `98.7 %`; what is not quite all or nothing never reads as 100 % or 0 %. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  if (share < 1 && percent >= 99.95) return '> 99.9 %';
  if (share > 0 && percent < 0.05) return '< 0.1 %';
  return `${percent.toFixed(share === 1 || share === 0 ? 0 : 1)} %`;
}

function differenceUnit(unit: string): { scale: number; digits: number; name: string } {
  switch (unit) {
    case 'share':
      return { scale: 100, digits: 2, name: 'points' };
    case 'ms':
      return { scale: 1, digits: 1, name: 'ms' };
    default:
      return { scale: 1, digits: 4, name: unit };
  }
}

function signed(value: number, digits: number, plus: boolean): string {
  const size = Math.abs(value).toFixed(digits);
  const isZero = Number(size) === 0;
  if (value < 0 && !isZero) return `${MINUS}${size}`;
  return plus && !isZero ? `+${size}` : size;
}
