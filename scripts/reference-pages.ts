import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandGroups } from '#cli/command-catalogue.ts';
import { commandReference } from '#cli/command-reference.ts';
import { openapiDocument } from '#contracts/api/openapi-document.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { yamlSchemas } from '#contracts/published/yaml-schemas.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { gateRuleCatalogue } from '#domain/gate/gate-rule-catalogue.ts';
import { metricFamilies } from '#domain/metrics/metric-catalogue.ts';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';
import { methodFamilies } from '#domain/statistics/statistic-catalogue.ts';
import { targetKindCatalogue } from '#domain/target-kind-catalogue.ts';
import { apiReference } from '#report/reference/api-reference.ts';
import { eventReference } from '#report/reference/event-reference.ts';
import { gateRuleReference } from '#report/reference/gate-rule-reference.ts';
import { metricReference } from '#report/reference/metric-reference.ts';
import type { SchemaNode } from '#report/reference/schema-rows.ts';
import { statisticReference } from '#report/reference/statistic-reference.ts';
import { suiteSchemaReference } from '#report/reference/suite-schema-reference.ts';
import { targetReference } from '#report/reference/target-reference.ts';
import { triggerReference } from '#report/reference/trigger-reference.ts';
import { answerFields } from '#targets/answers/mapped-answer.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';
import { simulationSection } from '../bench/simulations/simulation-section.ts';
import type { Results } from '../bench/simulations/tables.ts';
import { contractFiles } from './contract-files.ts';
import { pictureFiles } from './pictures/picture-files.ts';
import { yamlSchemaFiles } from './yaml-schemas.ts';

const simulationResults = fileURLToPath(new URL('../bench/simulations/results.json', import.meta.url));
const targetTemplate = fileURLToPath(new URL('../docs/templates/targets.md', import.meta.url));

/** What of the docs is written from the code, contracts and pictures included: path to what it must hold. */
export function referencePages(): Readonly<Record<string, string>> {
  const schemas = yamlSchemaFiles();
  return {
    'docs/api-reference.md': apiReference(routeCatalogue),
    'docs/commands.md': commandReference(commandGroups),
    'docs/event-reference.md': eventReference(Object.values(eventCatalogue)),
    'docs/suite-schema.md': suiteSchemaReference(
      Object.values(yamlSchemas).map(({ path, title, description }) => ({
        title,
        description,
        schemaPath: path.replace(/^docs\//, ''),
        schema: JSON.parse(schemas[path] ?? '{}') as SchemaNode,
      })),
    ),
    'docs/triggers.md': triggerReference(triggerCatalogue),
    'docs/gate-rules.md': gateRuleReference(gateRuleCatalogue),
    ...contractFiles(),
    ...schemas,
    ...pictureFiles(),
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
