import { join } from 'node:path';
import { demoChampions } from '#cli/demo/demo-champions.ts';
import { suitesAtPort } from '#cli/demo/suites-at-port.ts';
import type { FoldersToPublish } from '#workflow/publishing/publish-all.ts';

/**
 * The suites and datasets of the demo.
 *
 * @param port where the models are served. Where it is not the one that the suites name, copies of them name it.
 * @param copies folder for the copies.
 */
export function demoFolders(root: string, port: number, copies: string): FoldersToPublish {
  const names = Object.keys(demoChampions);
  const datasets = names.map((name) => join(root, 'datasets', name));
  const suites = names.map((name) => join(root, 'suites', name));
  return { datasets, suites: suitesAtPort(suites, port, copies) };
}
