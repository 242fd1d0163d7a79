import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error.ts';
import type { FoldersToPublish } from '#workflow/publishing/publish-all.ts';

/** The file that makes a folder a dataset or a suite. */
const marks = { datasets: 'card.yaml', suites: 'suite.yaml' } as const;

/**
 * Datasets and suites at these paths: each is one itself, or a folder of such.
 *
 * @throws CliError `nothing-to-publish` for a path that is neither.
 */
export function findFolders(paths: readonly string[]): FoldersToPublish {
  const datasets: string[] = [];
  const suites: string[] = [];
  for (const path of paths) {
    const candidates = kindOf(path) === undefined ? foldersIn(path) : [path];
    const found = candidates.filter((folder) => kindOf(folder) !== undefined);
    if (found.length === 0) throw nothingAt(path);
    for (const folder of found) (kindOf(folder) === 'datasets' ? datasets : suites).push(folder);
  }
  return { datasets: [...new Set(datasets)], suites: [...new Set(suites)] };
}

function kindOf(folder: string): keyof typeof marks | undefined {
  if (existsSync(join(folder, marks.datasets))) return 'datasets';
  return existsSync(join(folder, marks.suites)) ? 'suites' : undefined;
}

function foldersIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name))
    .sort();
}

function nothingAt(path: string): CliError {
  const came = existsSync(path) ? 'found neither there' : 'found nothing there';
  return new CliError(
    'nothing-to-publish',
    `Expected ${path} to be a folder with a ${marks.suites} or a ${marks.datasets}, or a folder of such, but ${came}. Check the path; without paths all of datasets/ and suites/ is published.`,
  );
}
