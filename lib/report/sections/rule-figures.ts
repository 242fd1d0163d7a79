import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatMargin,
  formatValue,
} from '#domain/format/format-metric.ts';
import type { RuleResult, ShownInterval } from '#domain/gate/gate-decision.ts';

/** The figure that a rule was decided on: the improvement over the baseline, or the candidate's level. */
export function ruleEffect(rule: RuleResult, unit: string): string {
  if (rule.quantity === 'level') return formatValue(rule.candidate?.estimate ?? null, unit);
  return rule.effect === null ? 'none' : formatDifference(rule.effect.improvement, unit);
}

/** `[+1.08, +2.38]`; empty where there was nothing to infer from. */
export function ruleInterval(
  rule: Pick<RuleResult, 'quantity'> & { readonly interval: Limits | null },
  unit: string,
): string {
  return rule.interval === null ? '' : shown(rule.interval, rule.quantity, unit);
}

/** What had to be met: `≥ −1.00 points`, `≤ 1000.0 ms`. */
export function ruleThreshold(
  { threshold, passes, quantity }: Pick<RuleResult, 'threshold' | 'passes' | 'quantity'>,
  unit: string,
): string {
  const side = passes === 'above' ? '≥' : '≤';
  if (quantity === 'level') return `${side} ${formatValue(threshold, unit)}`;
  return `${side} ${threshold === 0 ? formatMargin(0, unit) : formatDifference(threshold, unit)}`;
}

type Limits = Pick<ShownInterval, 'lower' | 'upper'>;

function shown({ lower, upper }: Limits, quantity: RuleResult['quantity'], unit: string): string {
  return quantity === 'level'
    ? formatLevelInterval(lower, upper, unit)
    : formatDifferenceInterval(lower, upper, unit);
}
