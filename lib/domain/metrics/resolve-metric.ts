import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Metric, MetricDefinition, MetricSpec } from '#domain/metric.ts';
import { metricCatalogue } from '#domain/metrics/metric-catalogue.ts';

/** A suite names a metric that does not exist, or sets parameters that the metric does not take. */
export class MetricSpecError extends Error {
  override readonly name = 'MetricSpecError';
  readonly code: 'unknown-metric' | 'invalid-parameters';
  /** Where in the metric's spec, e.g. `['k']`. */
  readonly path: readonly string[];

  constructor(code: MetricSpecError['code'], path: readonly string[], message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/**
 * The metric that a suite declares under a name.
 *
 * @param definitions default: the catalogue; a suite with metrics of its own passes both
 * @throws MetricSpecError for an unknown metric or parameters that it does not take
 */
export function resolveMetric(
  name: string,
  spec: MetricSpec,
  definitions: readonly MetricDefinition[] = metricCatalogue,
): Metric {
  const { metric: id = name, ...raw } = spec;
  const definition = definitions.find((candidate) => candidate.id === id);
  if (definition === undefined) throw unknownMetric(id, definitions);
  const { configure, parameters: schema, ...description } = definition;
  try {
    return { ...description, name, ...configure(raw) };
  } catch (error) {
    if (error instanceof z.ZodError) throw invalidParameters(name, definition, error);
    throw error;
  }
}

function unknownMetric(id: string, definitions: readonly MetricDefinition[]): MetricSpecError {
  const known = definitions.map((definition) => definition.id).sort();
  const near = known.filter((other) => distance(id, other) <= 2 || other.includes(id) || id.includes(other));
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return new MetricSpecError(
    'unknown-metric',
    ['metric'],
    `Expected a known metric, got ${JSON.stringify(id)}.${hint} Known metrics: ${known.join(', ')}.`,
  );
}

function invalidParameters(name: string, definition: MetricDefinition, error: z.ZodError): MetricSpecError {
  const takes = definition.parameters instanceof z.ZodObject ? Object.keys(definition.parameters.shape) : [];
  const problems = error.issues.map(
    ({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`,
  );
  return new MetricSpecError(
    'invalid-parameters',
    (error.issues[0]?.path ?? []).map(String),
    `Expected parameters that ${definition.id} takes (${takes.join(', ') || 'none'}) in metric ${name}: ${problems.join('; ')}.`,
  );
}
