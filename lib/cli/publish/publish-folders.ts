import type { Connection } from '#cli/connect/connection.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { type FoldersToPublish, publishAll } from '#workflow/publishing/publish-all.ts';
import type { PublishedFolder } from '#workflow/publishing/publish-dataset.ts';
import type { SuiteCapabilities } from '#workflow/publishing/publish-suite.ts';

/** What this version of Assize brings, whatever is published. */
export const capabilities: SuiteCapabilities = {
  providers: providerKinds,
  exampleProviders,
  deployedMetrics: new Set(),
};

/** Publishes folders to a deployment: all of them, or none. @throws DefinitionError */
export function publishFolders(
  folders: FoldersToPublish,
  { stores }: Connection,
): Promise<readonly PublishedFolder[]> {
  return publishAll(folders, stores, capabilities);
}
