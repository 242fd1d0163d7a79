const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `3,000` */
export function formatCount(value: number): string {
  return formatter.format(value);
}

/** `1 row`, `3,000 rows` */
export function countOf(value: number, noun: string): string {
  return `${formatCount(value)} ${noun}${value === 1 ? '' : 's'}`;
}
