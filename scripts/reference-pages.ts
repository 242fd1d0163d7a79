import { metricFamilies } from '#domain/metrics/metric-catalogue.ts';
import { methodFamilies } from '#domain/statistics/statistic-catalogue.ts';
import { metricReference } from '#report/reference/metric-reference.ts';
import { statisticReference } from '#report/reference/statistic-reference.ts';

/** Pages of the docs that are written from the code: path to what it must hold. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'docs/metrics.md': metricReference(metricFamilies),
    'docs/statistics.md': statisticReference(methodFamilies),
  };
}
