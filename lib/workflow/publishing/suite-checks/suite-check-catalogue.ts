import { asyncPlaceFits } from '#workflow/publishing/suite-checks/async-place-fits.ts';
import { customMetricsAreDeployed } from '#workflow/publishing/suite-checks/custom-metrics-are-deployed.ts';
import { datasetIsPublished } from '#workflow/publishing/suite-checks/dataset-is-published.ts';
import { endpointHoldsNoSecret } from '#workflow/publishing/suite-checks/endpoint-holds-no-secret.ts';
import { escalationFits } from '#workflow/publishing/suite-checks/escalation-fits.ts';
import { examplesSuffice } from '#workflow/publishing/suite-checks/examples-suffice.ts';
import { loadFits } from '#workflow/publishing/suite-checks/load-fits.ts';
import { metricsResolve } from '#workflow/publishing/suite-checks/metrics-resolve.ts';
import { modeFits } from '#workflow/publishing/suite-checks/mode-fits.ts';
import { nameIsFolder } from '#workflow/publishing/suite-checks/name-is-folder.ts';
import { promptPlaceFits } from '#workflow/publishing/suite-checks/prompt-place-fits.ts';
import { promptsExist } from '#workflow/publishing/suite-checks/prompts-exist.ts';
import { providerFits } from '#workflow/publishing/suite-checks/provider-fits.ts';
import { repeatsFit } from '#workflow/publishing/suite-checks/repeats-fit.ts';
import { rulesFitMetrics } from '#workflow/publishing/suite-checks/rules-fit-metrics.ts';
import { rulesNameMetrics } from '#workflow/publishing/suite-checks/rules-name-metrics.ts';
import { rulesNameSlices } from '#workflow/publishing/suite-checks/rules-name-slices.ts';
import { slicesAreDeclared } from '#workflow/publishing/suite-checks/slices-are-declared.ts';
import { templatesAreStrict } from '#workflow/publishing/suite-checks/templates-are-strict.ts';
import { triggersFit } from '#workflow/publishing/suite-checks/triggers-fit.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Everything that must hold of a suite beyond its schema. */
export const suiteCheckCatalogue: readonly SuiteCheck[] = [
  nameIsFolder,
  providerFits,
  endpointHoldsNoSecret,
  modeFits,
  asyncPlaceFits,
  promptsExist,
  promptPlaceFits,
  templatesAreStrict,
  examplesSuffice,
  triggersFit,
  customMetricsAreDeployed,
  metricsResolve,
  loadFits,
  repeatsFit,
  escalationFits,
  rulesNameMetrics,
  rulesFitMetrics,
  datasetIsPublished,
  slicesAreDeclared,
  rulesNameSlices,
];
