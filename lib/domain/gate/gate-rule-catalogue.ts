import { atLeast } from '#domain/gate/at-least.ts';
import { atMost } from '#domain/gate/at-most.ts';
import { budgetRule } from '#domain/gate/budget.ts';
import { coverageRule } from '#domain/gate/coverage.ts';
import { errorRateRule } from '#domain/gate/error-rate.ts';
import type { RuleDefinition } from '#domain/gate/gate-rule.ts';
import { noWorseSlice } from '#domain/gate/no-worse-slice.ts';
import { nonInferior } from '#domain/gate/non-inferior.ts';
import { safety } from '#domain/gate/safety.ts';
import { superior } from '#domain/gate/superior.ts';

/** Every kind of rule that a gate can hold. */
export const gateRuleCatalogue: readonly [RuleDefinition, ...RuleDefinition[]] = [
  nonInferior,
  superior,
  noWorseSlice,
  atLeast,
  atMost,
  safety,
  errorRateRule,
  coverageRule,
  budgetRule,
];

export function ruleDefinition(id: string): RuleDefinition {
  const definition = gateRuleCatalogue.find((candidate) => candidate.id === id);
  if (definition === undefined) {
    throw new Error(`Expected a rule of ${gateRuleCatalogue.map((rule) => rule.id).join(', ')}, got ${id}.`);
  }
  return definition;
}
