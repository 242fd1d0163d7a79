import type { RuleDecision, RuleResult, SliceResult } from '#domain/gate/gate-decision.ts';
import type { RuleCase } from '#domain/gate/rule-case.ts';
import { holm } from '#domain/statistics/multiplicity/holm.ts';
import { powerAt } from '#domain/statistics/power/required-rows.ts';

interface Levels {
  readonly passAlpha: number;
  readonly failAlpha: number;
}

/** What a rule over several slices says of each, and what follows for the whole; nothing for a rule on one slice. */
export function worstSlices(
  { worst, hypothesis }: RuleCase,
  levels: Levels,
): Partial<Pick<RuleResult, 'slices' | 'powerIfEqual'>> {
  if (worst === undefined) return {};
  const failP = worst.parts.map((part) => sideP(part, 'fail'));
  const tested = failP.filter((p) => p !== null);
  const adjusted = holm(tested);
  let next = 0;
  const slices = worst.parts.map((part, index): SliceResult => {
    const p = failP[index] === null ? null : adjusted[next++]!;
    const decision = decide(part, p, levels);
    return {
      slice: part.applied.slice,
      decision,
      rows: part.inference?.rows ?? part.candidate?.rows ?? 0,
      estimate: part.inference?.estimate ?? part.candidate?.estimate ?? null,
      passP: sideP(part, 'pass'),
      failP: p,
      reason: (part.untested ?? (decision === 'not-applicable' ? part.obstacle : null))?.reason ?? null,
    };
  });
  const compares = worst.parts[0]?.applied.definition.quantity === 'improvement' && hypothesis.threshold < 0;
  const errors = worst.parts
    .filter(({ untested, obstacle }) => untested === null && obstacle === null)
    .map(({ inference }) => inference!.standardError);
  const seen = errors.length > 0 && errors.every((error) => error > 0);
  return {
    slices,
    // The slices of a dimension share no row, so that the chances to pass multiply.
    powerIfEqual:
      compares && seen
        ? errors.reduce((all, error) => all * powerAt(-hypothesis.threshold, error, levels.passAlpha), 1)
        : null,
  };
}

function decide(part: RuleCase, failP: number | null, { passAlpha, failAlpha }: Levels): RuleDecision {
  if (part.untested !== null) return part.untested.decision;
  if (failP !== null && failP <= failAlpha) return 'fail';
  if (part.obstacle !== null) return 'not-applicable';
  return sideP(part, 'pass')! <= passAlpha ? 'pass' : 'inconclusive';
}

function sideP({ inference, untested, hypothesis }: RuleCase, side: 'pass' | 'fail'): number | null {
  if (inference === null || untested !== null) return null;
  const { threshold, passes } = hypothesis;
  return (passes === 'above') === (side === 'pass')
    ? inference.pAbove(threshold)
    : inference.pBelow(threshold);
}
