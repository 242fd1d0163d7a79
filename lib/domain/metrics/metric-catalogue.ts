import type { MetricDefinition } from '#domain/metric.ts';
import { accuracy } from '#domain/metrics/accuracy.ts';
import { macroF1 } from '#domain/metrics/macro-f1.ts';

/** Every metric that a suite can name. */
export const metricCatalogue: readonly MetricDefinition[] = [accuracy, macroF1];
