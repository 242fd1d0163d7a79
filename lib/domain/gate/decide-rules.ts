import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import type { Look } from '#domain/gate/look.ts';
import { openCase } from '#domain/gate/open-case.ts';
import { type CaseInput, neverTested, type RuleCase } from '#domain/gate/rule-case.ts';
import { RuleCourse } from '#domain/gate/rule-course.ts';
import { spendingFunction } from '#domain/gate/sequential-schema.ts';
import { recycleAlpha } from '#domain/statistics/multiplicity/alpha-recycling.ts';

/** A rule with what became of it, up to the newest look. */
export interface DecidedRule {
  readonly course: RuleCourse;
  /** At the newest look. */
  readonly ruleCase: RuleCase;
  readonly look: Look;
}

export interface DecidedRules {
  /** The newest. */
  readonly look: Look;
  readonly rules: readonly DecidedRule[];
}

export interface DecideRulesInput extends CaseInput {
  /** The rules on the slices that have turned up. */
  readonly here: readonly AppliedRule[];
  /** The rules on all slices that may turn up by the end. */
  readonly toCome: readonly AppliedRule[];
}

/**
 * Takes every rule through the looks: a pass at the gate's whole alpha, a fail at what the rule holds after the split over
 * the blocking rules, each by its own spending. What a look decides never depends on later ones.
 */
export function decideRules(looks: Iterable<Look>, input: DecideRulesInput): DecidedRules {
  const { here, toCome, gate } = input;
  const byIdHere = new Map(here.map((rule) => [rule.id, rule]));
  const isToCome = new Set(toCome.map(({ id }) => id));
  const rules = [...toCome, ...here.filter(({ id }) => !isToCome.has(id))];
  const spending = spendingFunction(gate.sequential);
  const courses = rules.map(() => new RuleCourse(spending));
  let newest: DecidedRules | null = null;
  for (const look of looks) {
    const cases = rules.map((rule) => {
      const applied = look.isLast ? (byIdHere.get(rule.id) ?? rule) : rule;
      return openCase(applied, { ...input, evidence: look.evidence });
    });
    for (const [i, ruleCase] of cases.entries()) courses[i]!.see(ruleCase, look);
    const sharing = cases.flatMap((ruleCase, i) => {
      const { id, rule } = ruleCase.applied;
      const shares = look.isLast ? courses[i]!.wasTested : isToCome.has(id) && !neverTested(ruleCase);
      return rule.severity === 'block' && shares ? [i] : [];
    });
    const held = recycleAlpha(sharing.length, gate.alpha, (part, alpha) =>
      courses[sharing[part]!]!.fails(alpha),
    );
    for (const [i, ruleCase] of cases.entries()) {
      // Warnings take no alpha from the blocking rules: each has it whole.
      const fail =
        ruleCase.applied.rule.severity === 'warn' ? gate.alpha : (held[sharing.indexOf(i)]?.alpha ?? 0);
      courses[i]!.spend(ruleCase, look, { pass: gate.alpha, fail }, gate.alpha);
    }
    newest = { look, rules: courses.map((course, i) => ({ course, ruleCase: cases[i]!, look })) };
  }
  if (newest === null) throw new Error('Expected at least one look, got none.');
  // A slice that has not turned up by the end is none.
  const shown = newest.look.isLast ? here : toCome;
  const byId = new Map(newest.rules.map((rule) => [rule.ruleCase.applied.id, rule]));
  return { look: newest.look, rules: shown.map(({ id }) => byId.get(id)!) };
}
