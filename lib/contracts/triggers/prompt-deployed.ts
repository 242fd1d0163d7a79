import { deployedVersionTrigger } from '#contracts/triggers/deployed-version.ts';

export const promptDeployed = deployedVersionTrigger({
  name: 'prompt-deployed',
  meaning: 'A prompt version was deployed.',
  detailType: 'Prompt Deployed',
  kind: 'prompt',
});
