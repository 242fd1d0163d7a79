import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoChampions } from '#cli/demo/demo-champions.ts';
import { MODELS_PORT } from '#cli/demo/models-port.ts';
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
  if (port === MODELS_PORT) return { datasets, suites: names.map((name) => join(root, 'suites', name)) };
  rmSync(copies, { recursive: true, force: true });
  const suites = names.map((name) => {
    const copy = join(copies, name);
    cpSync(join(root, 'suites', name), copy, { recursive: true });
    const file = join(copy, 'suite.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(`127.0.0.1:${MODELS_PORT}`, `127.0.0.1:${port}`),
    );
    return copy;
  });
  return { datasets, suites };
}
