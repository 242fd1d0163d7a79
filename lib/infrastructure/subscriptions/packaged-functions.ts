import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReactionFunctionName } from '#contracts/reactions/reaction-functions.ts';
import { type BundledFunctions, type BundleName, bundleNames } from '#infrastructure/bundled-functions.ts';

/** Where the build of the package puts the bundles, and beside them what it found out about them. */
export const packagedFolder = 'dist/functions';
export const packagedSummary = 'bundles.json';

/**
 * The functions of the built package, for `AssizeService`.
 * @throws when the package was not built
 */
export function packagedFunctions(): BundledFunctions {
  const folder = join(packageRoot(), packagedFolder);
  const summary = JSON.parse(readFileSync(found(join(folder, packagedSummary)), 'utf8')) as Pick<
    BundledFunctions,
    'hashes' | 'codeVersion'
  >;
  const directories = Object.fromEntries(bundleNames.map((name) => [name, join(folder, name)]));
  return { ...summary, directories: directories as Record<BundleName, string> };
}

/** The folder of one of them. @throws when the package was not built */
export function packagedFunction(name: ReactionFunctionName): string {
  return found(join(packageRoot(), packagedFolder, name));
}

function packageRoot(): string {
  return dirname(findPackageJSON(import.meta.url) ?? '.');
}

function found(path: string): string {
  if (existsSync(path)) return path;
  throw new Error(
    `Expected the package to be built, but there is no ${path}. Run npm run build in it, or name the folder of the bundle with codeDirectory.`,
  );
}
