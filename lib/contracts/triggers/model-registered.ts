import { deployedVersionTrigger } from '#contracts/triggers/deployed-version.ts';

export const modelRegistered = deployedVersionTrigger({
  name: 'model-registered',
  meaning: 'A model version was registered, in any registry.',
  detailType: 'Model Registered',
  kind: 'model',
});
