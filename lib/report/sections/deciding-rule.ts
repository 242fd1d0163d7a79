import type { RuleResult } from '#domain/gate/gate-decision.ts';
import type { Verdict } from '#domain/verdict.ts';

/** The rule that stands for the outcome: the first of those that made it, as the gate names them; null where none did. */
export function decidingRule({ decision }: Verdict): RuleResult | null {
  const [first] = decision?.decidedBy ?? [];
  return decision?.rules.find(({ id }) => id === first) ?? null;
}

/** `non-inferior accuracy negation=yes (+ 2 more)`; why there is none where no rule decided. */
export function describeDeciding(verdict: Verdict): string {
  const ids = verdict.decision?.decidedBy ?? [];
  const [first, ...others] = ids;
  if (first !== undefined) return others.length === 0 ? first : `${first} (+ ${others.length} more)`;
  if (verdict.earlyEnd !== null) return verdict.earlyEnd.reason;
  return verdict.decision === null ? 'no row was answered' : 'coverage';
}
