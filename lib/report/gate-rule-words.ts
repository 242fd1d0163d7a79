import { formatDifference, formatMargin, formatValue } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import type { RuleResult } from '#domain/gate/gate-decision.ts';

/** What a rule of a gate asks, before anything was judged. */
export interface AskedRule extends Pick<RuleResult, 'quantity' | 'threshold' | 'passes'> {
  /** A slice's key, `*` for each value of a dimension: `domain=*&negation=yes`. */
  readonly slices: string;
  readonly over: 'one' | 'each' | 'worst';
  readonly severity: 'block' | 'warn';
}

/** What has to be shown of the candidate: `loses less than 1.00 points`, `stays below 1000.0 ms`. */
export function askedWords({ quantity, threshold, passes }: AskedRule, unit: string): string {
  if (quantity === 'level')
    return `${passes === 'above' ? 'lies above' : 'stays below'} ${formatValue(threshold, unit)}`;
  if (threshold < 0) return `loses less than ${formatMargin(threshold, unit)}`;
  return threshold === 0 ? 'is better' : `is better by more than ${formatDifference(threshold, unit)}`;
}

/** On which rows: `all rows`, `each domain`, `the worst domain where negation=yes`. */
export function rowsWords({ slices, over }: Pick<AskedRule, 'slices' | 'over'>): string {
  const parts = slices.split('&');
  const isOpen = (part: string) => over !== 'one' && part.endsWith('=*');
  const open = parts.find(isOpen);
  if (open === undefined) return formatSlice(slices);
  const many = `${over === 'each' ? 'each' : 'the worst'} ${formatSlice(open.slice(0, -'=*'.length))}`;
  const others = parts.filter((part) => part !== open);
  return others.length === 0 ? many : `${many} where ${formatSlice(others.join('&'))}`;
}

/** At what level a rule fails, since one of many is easily low by chance. @param blocking how many rules block, as written */
export function correctionWords({ over, severity }: Pick<AskedRule, 'over' | 'severity'>, blocking: number) {
  const within = over === 'worst' ? 'Holm over its values' : '';
  if (severity === 'warn') return within || 'none';
  const isAlone = blocking === 1 && over !== 'each';
  return (
    [isAlone ? '' : 'its part of the level', within].filter((words) => words !== '').join(', ') || 'none'
  );
}
