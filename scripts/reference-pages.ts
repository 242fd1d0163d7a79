import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '#contracts/api/openapi-document.ts';
import { metricFamilies } from '#domain/metrics/metric-catalogue.ts';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';
import { methodFamilies } from '#domain/statistics/statistic-catalogue.ts';
import { targetKindCatalogue } from '#domain/target-kind-catalogue.ts';
import { metricReference } from '#report/reference/metric-reference.ts';
import { statisticReference } from '#report/reference/statistic-reference.ts';
import { targetReference } from '#report/reference/target-reference.ts';
import { answerFields } from '#targets/answers/mapped-answer.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

const targetTemplate = fileURLToPath(new URL('../docs/templates/targets.md', import.meta.url));

/** Pages of the docs that are written from the code: path to what it must hold. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'docs/contracts/openapi.json': `${JSON.stringify(openapiDocument(), null, 2)}\n`,
    'docs/metrics.md': metricReference(metricFamilies),
    'docs/statistics.md': statisticReference(methodFamilies),
    'docs/targets.md': targetReference(readFileSync(targetTemplate, 'utf8'), {
      kinds: targetKindCatalogue,
      providers: providerCatalogue,
      answerFields,
      errors: observationErrorCatalogue,
    }),
  };
}
