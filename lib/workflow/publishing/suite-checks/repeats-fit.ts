import type { Metric } from '#domain/metric.ts';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck, SuiteSource } from '#workflow/publishing/suite-source.ts';

/** Rows are asked often enough for the metrics, and no more often than what is judged of them bears. */
export const repeatsFit: SuiteCheck = (suite) => [
  ...loadProblems(suite),
  ...metricProblems(suite),
  ...ruleProblems(suite),
];

function loadProblems({ source, definition }: SuiteSource): Problem[] {
  if (definition.load === undefined || repeatsOf(definition) === 1) return [];
  const words = {
    expected: 'no repeats in a suite of kind performance',
    advice: 'Remove it: under a load the same rows are asked over and over.',
  };
  return [problemAt(source, ['target', 'repeats'], words)];
}

function metricProblems(suite: SuiteSource): Problem[] {
  const { source, definition } = suite;
  const repeats = repeatsOf(definition);
  return Object.keys(definition.metrics).flatMap((name) => {
    const metric = metricOf(suite, name);
    const needed = metric?.measure.answers ?? 1;
    if (needed <= repeats) return [];
    const isDrawn = definition.metrics[name]!['k'] === needed;
    const words = isDrawn
      ? {
          expected: `k to be at most target.repeats, ${repeats}`,
          advice: `Set target.repeats: ${needed} or more, or lower k.`,
        }
      : {
          expected: `target.repeats of at least ${needed} for ${metric!.id}`,
          came: `${repeats}`,
          advice: `Set target.repeats: ${needed} or more, or remove the metric.`,
        };
    return isDrawn
      ? [problemAt(source, ['metrics', name, 'k'], words)]
      : [problemAt(source, ['metrics', name], words, 'key')];
  });
}

/** The times of a row's answers are folded into their mean, and means spread less than what they are of. */
function ruleProblems(suite: SuiteSource): Problem[] {
  const { source, definition } = suite;
  if (repeatsOf(definition) === 1) return [];
  return definition.gate.rules.flatMap(({ metric: name }, i) => {
    const measure = metricOf(suite, name)?.measure;
    if (measure?.tally !== 'histogram' || measure.dependsOn !== 'effort') return [];
    const words = {
      expected: 'a metric that is no percentile of times, with target.repeats',
      advice:
        'The time of a row is the mean over its repeats: judge latency-mean, or percentiles in a suite without repeats.',
    };
    return [problemAt(source, ['gate', 'rules', i, 'metric'], words)];
  });
}

/** undefined: there is no such metric, or it is told of as one that does not resolve. */
function metricOf({ definition }: SuiteSource, name: string): Metric | undefined {
  const spec = definition.metrics[name];
  if (spec === undefined) return undefined;
  try {
    return resolveMetric(name, spec);
  } catch (error) {
    if (error instanceof MetricSpecError) return undefined;
    throw error;
  }
}
