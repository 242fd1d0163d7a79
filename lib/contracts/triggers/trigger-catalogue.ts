import { appconfigDeployment } from '#contracts/triggers/appconfig-deployment.ts';
import { bedrockModelCustomization } from '#contracts/triggers/bedrock-model-customization.ts';
import { bedrockPromptVersion } from '#contracts/triggers/bedrock-prompt-version.ts';
import { datasetPublished } from '#contracts/triggers/dataset-published.ts';
import { indexRebuilt } from '#contracts/triggers/index-rebuilt.ts';
import { modelRegistered } from '#contracts/triggers/model-registered.ts';
import { promptDeployed } from '#contracts/triggers/prompt-deployed.ts';
import { runCancelRequested } from '#contracts/triggers/run-cancel-requested.ts';
import { runRequested } from '#contracts/triggers/run-requested.ts';
import { s3ObjectCreated } from '#contracts/triggers/s3-object-created.ts';
import { sagemakerModelPackage } from '#contracts/triggers/sagemaker-model-package.ts';
import { suiteSchedule } from '#contracts/triggers/suite-schedule.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';

/** Every event that Assize takes in; no two share both a source and a detail type. */
export const triggerCatalogue: readonly Trigger[] = [
  sagemakerModelPackage,
  appconfigDeployment,
  bedrockModelCustomization,
  bedrockPromptVersion,
  s3ObjectCreated,
  modelRegistered,
  promptDeployed,
  indexRebuilt,
  datasetPublished,
  runRequested,
  runCancelRequested,
  suiteSchedule,
];
