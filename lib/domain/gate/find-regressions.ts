import { armEstimate } from '#domain/gate/arm-estimate.ts';
import { effectOf } from '#domain/gate/effect-of.ts';
import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import type { RegressionAlert } from '#domain/gate/gate-decision.ts';
import { inferImprovement } from '#domain/gate/infer.ts';
import type { Inference } from '#domain/gate/inference.ts';
import { type CaseInput, tooLittle } from '#domain/gate/rule-case.ts';
import { shortOfScores } from '#domain/gate/rule-guards.ts';
import { shownInterval } from '#domain/gate/shown-interval.ts';
import type { Metric } from '#domain/metric.ts';
import { benjaminiHochberg } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';
import { allRows } from '#domain/tallies/slice.ts';

interface Tested {
  readonly metric: Metric;
  readonly slice: string;
  readonly margin: number;
  readonly inference: Inference;
}

/**
 * Losses over metric x slice that are significant after Benjamini–Hochberg and beyond their practical margin, largest
 * first in terms of that margin.
 *
 * @param rules the gate's rules as applied, whose margins are the default
 */
export function findRegressions(
  input: CaseInput,
  rules: readonly AppliedRule[],
): { readonly alerts: RegressionAlert[]; readonly tested: number } {
  const { gate } = input;
  const tested = testedCells(input, rules);
  const pValues = tested.map(({ inference }) => inference.pBelow(0));
  const qValues = benjaminiHochberg(pValues);
  const alerts = tested.flatMap(({ metric, slice, margin, inference }, index): RegressionAlert[] => {
    const q = qValues[index]!;
    if (q > gate.alerts.falseDiscoveryRate || inference.estimate >= -margin) return [];
    return [
      {
        metric: metric.name,
        slice,
        effect: effectOf(inference.estimate, metric),
        interval: shownInterval(inference, gate.alpha, gate.alpha),
        p: pValues[index]!,
        q,
        margin,
        rows: inference.rows,
        clusters: inference.clusters,
        method: inference.method,
      },
    ];
  });
  const weight = ({ effect, margin }: RegressionAlert) =>
    -effect.improvement / Math.max(margin, Number.MIN_VALUE);
  return { alerts: alerts.sort((a, b) => weight(b) - weight(a)), tested: tested.length };
}

function testedCells(input: CaseInput, rules: readonly AppliedRule[]): Tested[] {
  const { gate, metrics, evidence, candidateArm } = input;
  if (evidence.baselineArm === null) return [];
  const cells: Tested[] = [];
  for (const metric of metrics) {
    for (const slice of evidence.slices.keys()) {
      const margin = practicalMargin(gate.alerts.margins, rules, metric, slice);
      if (margin === null) continue;
      const arms = [candidateArm, evidence.baselineArm].map((arm) =>
        armEstimate(evidence, metric, slice, arm),
      );
      if (shortOfScores(evidence, metric, slice, arms, gate.minimumCoverage) !== null) continue;
      const inference = inferImprovement(evidence, metric, slice, candidateArm);
      if ('none' in inference || tooLittle(inference, gate.minimumClusters) !== null) continue;
      cells.push({ metric, slice, margin, inference });
    }
  }
  return cells;
}

function practicalMargin(
  declared: Readonly<Record<string, number>>,
  rules: readonly AppliedRule[],
  metric: Metric,
  slice: string,
): number | null {
  if (Object.hasOwn(declared, metric.name)) return declared[metric.name]!;
  return smallestMargin(rules, metric, slice) ?? smallestMargin(rules, metric, allRows);
}

function smallestMargin(rules: readonly AppliedRule[], metric: Metric, slice: string): number | null {
  const margins = rules
    .filter(
      ({ rule, slices = [], ...applied }) =>
        rule.metric === metric.name && (applied.slice === slice || slices.includes(slice)),
    )
    .map(({ rule, definition }) => definition.hypothesis(rule, metric).resolution)
    .filter((resolution) => resolution !== null);
  return margins.length > 0 ? Math.min(...margins) : null;
}
