import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import type { Inference } from '#domain/gate/inference.ts';
import type { RuleCase, Untested } from '#domain/gate/rule-case.ts';

/** A slice that has a test of its own. */
type TestedPart = RuleCase & { readonly inference: Inference };

/**
 * Several slices as one case: its claim holds when it holds on every slice. The pass side is the intersection–union test (each
 * slice at the full level: Berger 1982, Technometrics 24), the fail side the smallest p value times the number of slices tested,
 * Holm's first step. The limits are the duals of both, so the interval that is shown is the one decided with.
 *
 * A slice whose rows cannot carry a pass is left out of the claim, as it is where it stands alone, unless it is clearly on the
 * wrong side.
 *
 * @param parts at least one
 * @param alpha the gate's
 */
export function worstCase(applied: AppliedRule, parts: readonly RuleCase[], alpha: number): RuleCase {
  const [first] = parts as readonly [RuleCase, ...RuleCase[]];
  const whole = { applied, metric: first.metric, hypothesis: first.hypothesis };
  const tested = parts.filter(
    (part): part is TestedPart => part.inference !== null && part.untested === null,
  );
  if (tested.length === 0) return untestedCase(whole, parts);
  const short = parts.find(({ untested }) => untested?.decision === 'inconclusive');
  const able = tested.filter((part) => part.obstacle === null || tested.length * failP(part) <= alpha);
  const judged = able.length > 0 ? able : tested;
  const shown = judged.reduce((worst, part) => (beyond(part) < beyond(worst) ? part : worst));
  return {
    ...whole,
    candidate: shown.candidate,
    baseline: shown.baseline,
    inference: ofTheWorst(shown, judged, { tested: tested.length, canPass: short === undefined }),
    untested: null,
    obstacle: able.length > 0 ? null : shown.obstacle,
    worst: {
      parts,
      tested: tested.length,
      slice: shown.applied.slice,
      open: short === undefined ? null : `On ${short.applied.slice}, ${short.untested!.reason}.`,
    },
  };
}

function ofTheWorst(
  shown: TestedPart,
  parts: readonly TestedPart[],
  { tested, canPass }: { readonly tested: number; readonly canPass: boolean },
): Inference {
  const passesAbove = shown.hypothesis.passes === 'above';
  const inferences = parts.map(({ inference }) => inference);
  const all = (value: number, p: (inference: Inference, value: number) => number) =>
    canPass ? Math.max(...inferences.map((inference) => p(inference, value))) : 1;
  const any = (value: number, p: (inference: Inference, value: number) => number) =>
    Math.min(1, tested * Math.min(...inferences.map((inference) => p(inference, value))));
  const above = (inference: Inference, value: number) => inference.pAbove(value);
  const below = (inference: Inference, value: number) => inference.pBelow(value);
  const furthest = passesAbove ? Math.min : Math.max;
  const limit = (read: (inference: Inference) => number | null) => {
    const limits = inferences.map(read);
    return limits.some((one) => one === null) ? null : furthest(...(limits as number[]));
  };
  // Of the fail side, a slice that bounds nothing does not weaken what another one shows.
  const nearest = (read: (inference: Inference) => number | null) => {
    const limits = inferences.map(read).filter((one) => one !== null);
    return limits.length === 0 ? null : furthest(...limits);
  };
  return {
    ...shown.inference,
    lower: (alpha) =>
      passesAbove
        ? canPass
          ? limit((one) => one.lower(alpha))
          : null
        : nearest((one) => one.lower(alpha / tested)),
    upper: (alpha) =>
      passesAbove
        ? nearest((one) => one.upper(alpha / tested))
        : canPass
          ? limit((one) => one.upper(alpha))
          : null,
    pAbove: (value) => (passesAbove ? all : any)(value, above),
    pBelow: (value) => (passesAbove ? any : all)(value, below),
  };
}

/** No slice has a test: all were counted, or none could be tested. */
function untestedCase(
  whole: Pick<RuleCase, 'applied' | 'metric' | 'hypothesis'>,
  parts: readonly RuleCase[],
): RuleCase {
  const severest = (['fail', 'inconclusive', 'pass', 'not-applicable'] as const)
    .map((decision) => parts.find(({ untested }) => untested?.decision === decision))
    .find((part) => part !== undefined)!;
  const { decision, reason, counted } = severest.untested!;
  const untested: Untested = {
    decision,
    reason: `${reason} (${severest.applied.slice})`,
    ...(counted !== undefined && { counted }),
  };
  return {
    ...whole,
    candidate: severest.candidate,
    baseline: severest.baseline,
    inference: null,
    untested,
    obstacle: null,
    worst: { parts, tested: 0, slice: severest.applied.slice, open: null },
  };
}

/** How far the estimate lies on the side where the rule passes. */
function beyond({ hypothesis: { threshold, passes }, inference }: TestedPart): number {
  return passes === 'above' ? inference.estimate - threshold : threshold - inference.estimate;
}

/** p value of the test whose rejection is a fail, of one slice. */
function failP({ hypothesis: { threshold, passes }, inference }: TestedPart): number {
  return passes === 'above' ? inference.pBelow(threshold) : inference.pAbove(threshold);
}
