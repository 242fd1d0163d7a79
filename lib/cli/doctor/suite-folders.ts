import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSuiteFolder } from '#workflow/publishing/read-suite-folder.ts';
import type { SuiteSource } from '#workflow/publishing/suite-source.ts';

/** A suite of the repository, or why its files cannot be read. */
export type FoundSuite =
  | { readonly name: string; readonly source: SuiteSource }
  | { readonly name: string; readonly error: Error };

export async function findSuites(root: string): Promise<readonly FoundSuite[]> {
  const parent = join(root, 'suites');
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const folders = names.filter((name) => existsSync(join(parent, name, 'suite.yaml'))).sort();
  return Promise.all(
    folders.map(async (name) => {
      try {
        return { name, source: await readSuiteFolder(join(parent, name)) };
      } catch (error) {
        return { name, error: error as Error };
      }
    }),
  );
}
