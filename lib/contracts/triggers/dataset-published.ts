import { deployedVersionTrigger } from '#contracts/triggers/deployed-version.ts';

export const datasetPublished = deployedVersionTrigger({
  name: 'dataset-published',
  meaning: 'A dataset version was published for a system to use.',
  detailType: 'Dataset Published',
  kind: 'dataset',
});
