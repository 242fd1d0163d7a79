import { metricCatalogue } from '#domain/metrics/metric-catalogue.ts';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck, SuiteSource } from '#workflow/publishing/suite-source.ts';

/** Every metric is in the catalogue, takes the parameters it is given, and speaks about this kind of target. */
export const metricsResolve: SuiteCheck = (suite) =>
  Object.keys(suite.definition.metrics).flatMap((name) => checkMetric(suite, name));

function checkMetric({ source, definition }: SuiteSource, name: string): readonly Problem[] {
  const spec = definition.metrics[name]!;
  const { kind } = definition.target;
  const path = ['metrics', name];
  const fitting = metricCatalogue.filter((metric) => metric.targetKinds.includes(kind)).map(({ id }) => id);
  try {
    const metric = resolveMetric(name, spec);
    if (metric.targetKinds.includes(kind)) return [];
    return [
      problemAt(
        source,
        path,
        {
          expected: `a metric of ${kind} targets (${listNames(fitting)})`,
          came: `"${metric.id}", which is for ${listNames(metric.targetKinds)}`,
          advice: 'Take one of these, or correct target.kind.',
        },
        'key',
      ),
    ];
  } catch (error) {
    if (!(error instanceof MetricSpecError)) throw error;
    const id = spec.metric ?? name;
    if (error.code === 'unknown-metric') {
      return [
        problemAt(
          source,
          spec.metric === undefined ? path : [...path, 'metric'],
          {
            expected: `a known metric of ${kind} targets (${listNames(fitting)})`,
            came: `"${id}"`,
            advice: adviseName(
              id,
              fitting,
              'Take one of these; a name of your own needs "metric: <one of these>".',
            ),
          },
          spec.metric === undefined ? 'key' : 'value',
        ),
      ];
    }
    return [
      problemAt(source, [...path, ...error.path], {
        expected: `parameters that ${id} takes`,
        came: `${JSON.stringify(spec)}`,
        advice: error.message,
      }),
    ];
  }
}
