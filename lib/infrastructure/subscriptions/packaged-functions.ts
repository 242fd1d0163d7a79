import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReactionFunctionName } from '#contracts/reactions/reaction-functions.ts';

/**
 * The folder of a bundled function in the built package.
 * @throws when the package was not built
 */
export function packagedFunction(name: ReactionFunctionName): string {
  const folder = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'dist/functions', name);
  if (existsSync(folder)) return folder;
  throw new Error(
    `Expected the bundle of ${name} in ${folder}, but there is none. Run npm run build in the package, or name its folder with codeDirectory.`,
  );
}
