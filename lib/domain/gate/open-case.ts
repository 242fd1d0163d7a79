import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import { type CaseInput, openRuleCase, type RuleCase } from '#domain/gate/rule-case.ts';
import { worstCase } from '#domain/gate/worst-case.ts';

/** What is known about one rule before alpha is spent on it, on its slice or over its slices. */
export function openCase(applied: AppliedRule, input: CaseInput): RuleCase {
  const { slices, ...rest } = applied;
  if (slices === undefined) return openRuleCase(applied, input);
  const parts = slices.map((slice) => openRuleCase({ ...rest, slice }, input));
  return worstCase(applied, parts, input.gate.alpha);
}
