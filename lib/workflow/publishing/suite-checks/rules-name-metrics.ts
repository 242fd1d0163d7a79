import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Rules and alert margins speak about metrics that the suite measures. */
export const rulesNameMetrics: SuiteCheck = ({ source, definition }) => {
  const known = Object.keys(definition.metrics);
  const { rules, alerts } = definition.gate;
  const named = [
    ...rules.map(({ metric }, index) => ({
      metric,
      path: ['gate', 'rules', index, 'metric'],
      what: 'value' as const,
    })),
    ...Object.keys(alerts.margins).map((metric) => ({
      metric,
      path: ['gate', 'alerts', 'margins', metric],
      what: 'key' as const,
    })),
  ];
  return named
    .filter(({ metric }) => !known.includes(metric))
    .map(({ metric, path, what }) =>
      problemAt(
        source,
        path,
        {
          expected: `a name under the suite's metrics (${listNames(known)})`,
          came: `"${metric}"`,
          advice: adviseName(metric, known, `Add "${metric}" under metrics, or name one of these.`),
        },
        what,
      ),
    );
};
