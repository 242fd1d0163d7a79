import { ruleDefinition } from '#domain/gate/gate-rule-catalogue.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { BASELINE, CANDIDATE } from '#domain/manifest.ts';

/** Whether a gate can decide nothing once an arm has no answers; without a baseline, rules on the candidate alone still can. */
export function needsArm({ rules }: Pick<Gate, 'rules'>, arm: string): boolean {
  if (arm === CANDIDATE) return true;
  if (arm !== BASELINE) return false;
  return rules.some(
    ({ rule, severity }) => severity === 'block' && ruleDefinition(rule).quantity === 'improvement',
  );
}
