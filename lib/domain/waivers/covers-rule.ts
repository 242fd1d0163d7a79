import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { type Gate, ruleId, slicePattern } from '#domain/gate/gate-schema.ts';
import { matchesPattern, patternsOverlap } from '#domain/waivers/name-pattern.ts';
import type { WaiverScope } from '#domain/waivers/waiver.ts';

type NamedResult = Pick<RuleResult, 'id' | 'rule' | 'metric' | 'slice'>;

/** Whether a rule's result on a slice, about a candidate, is in the scope of a waiver. */
export function coversRule(scope: WaiverScope, result: NamedResult, candidate: string): boolean {
  if (scope.candidate !== undefined && scope.candidate !== candidate) return false;
  if (scope.slice === undefined) return matchesPattern(scope.rule, result.id);
  const names = [result.id, `${result.rule} ${result.metric}`];
  return matchesPattern(scope.slice, result.slice) && names.some((name) => matchesPattern(scope.rule, name));
}

/** Whether a gate has a rule that the scope could ever cover; `each` stands for any value. */
export function coversSomeRule(scope: WaiverScope, gate: Gate): boolean {
  return gate.rules.some((rule) => {
    const slice = slicePattern(rule);
    const names = [ruleId(rule, slice)];
    if (scope.slice !== undefined) {
      if (!patternsOverlap(scope.slice, slice)) return false;
      names.push(`${rule.rule} ${rule.metric}`);
    }
    return names.some((name) => patternsOverlap(scope.rule, name));
  });
}
