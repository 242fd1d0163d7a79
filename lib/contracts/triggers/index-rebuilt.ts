import { deployedVersionTrigger } from '#contracts/triggers/deployed-version.ts';

export const indexRebuilt = deployedVersionTrigger({
  name: 'index-rebuilt',
  meaning: 'A retrieval index was built anew.',
  detailType: 'Index Rebuilt',
  kind: 'index',
});
