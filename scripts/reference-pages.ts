import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '#contracts/api/openapi-document.ts';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { metricFamilies } from '#domain/metrics/metric-catalogue.ts';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';
import { methodFamilies } from '#domain/statistics/statistic-catalogue.ts';
import { targetKindCatalogue } from '#domain/target-kind-catalogue.ts';
import { gateRuleReference } from '#report/reference/gate-rule-reference.ts';
import { metricReference } from '#report/reference/metric-reference.ts';
import { statisticReference } from '#report/reference/statistic-reference.ts';
import { targetReference } from '#report/reference/target-reference.ts';
import { answerFields } from '#targets/answers/mapped-answer.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { simulationSection } from '../bench/simulations/simulation-section.ts';
import type { Results } from '../bench/simulations/tables.ts';
import { contractFiles } from './contract-files.ts';
import { yamlSchemaFiles } from './yaml-schemas.ts';

const simulationResults = fileURLToPath(new URL('../bench/simulations/results.json', import.meta.url));
const targetTemplate = fileURLToPath(new URL('../docs/templates/targets.md', import.meta.url));

/** What of the docs is written from the code, contracts included: path to what it must hold. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'docs/gate-rules.md': gateRuleReference(gateRuleCatalogue),
    ...contractFiles(),
    ...yamlSchemaFiles(),
    'docs/contracts/openapi.json': `${JSON.stringify(openapiDocument(), null, 2)}\n`,
    'docs/metrics.md': metricReference(metricFamilies),
    'docs/statistics.md': `${statisticReference(methodFamilies)}\n${simulationSection(simulated())}`,
    'docs/targets.md': targetReference(readFileSync(targetTemplate, 'utf8'), {
      kinds: targetKindCatalogue,
      providers: providerCatalogue,
      answerFields,
      errors: observationErrorCatalogue,
    }),
  };
}

/** What `npm run simulate -- --save` found last. */
function simulated(): Results {
  return JSON.parse(readFileSync(simulationResults, 'utf8')) as Results;
}
