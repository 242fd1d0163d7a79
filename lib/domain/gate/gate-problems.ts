import { type Gate, ruleSlices } from '#domain/gate/gate-schema.ts';

/** Something in a gate that the rest of its suite does not have. */
export interface GateProblem {
  /** Where in the gate, e.g. `['rules', 2, 'metric']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a gate names that its suite does not: metrics, and slice dimensions of the dataset. */
export function gateProblems(
  gate: Gate,
  metrics: readonly string[],
  dimensions: readonly string[],
): GateProblem[] {
  const expected = (what: string, known: readonly string[], got: string) =>
    `Expected ${what} (${known.join(', ') || 'there are none'}), got ${JSON.stringify(got)}.`;
  const inRules = gate.rules.flatMap((rule, index): GateProblem[] => [
    ...(metrics.includes(rule.metric)
      ? []
      : [
          {
            path: ['rules', index, 'metric'],
            message: expected('a metric of the suite', metrics, rule.metric),
          },
        ]),
    ...Object.keys(ruleSlices(rule))
      .filter((name) => !dimensions.includes(name))
      .map((name) => ({
        path: name === rule.each ? ['rules', index, 'each'] : ['rules', index, 'slice', name],
        message: expected('a slice dimension of the dataset', dimensions, name),
      })),
  ]);
  const inAlerts = Object.keys(gate.alerts.margins)
    .filter((name) => !metrics.includes(name))
    .map((name) => ({
      path: ['alerts', 'margins', name],
      message: expected('a metric of the suite', metrics, name),
    }));
  return [...inRules, ...inAlerts];
}
