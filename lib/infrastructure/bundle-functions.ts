import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { functionNames } from '#contracts/functions.ts';
import { BUILT_PAGE, PAGE_FOLDER } from '#contracts/page/page-routes.ts';
import { type BundledFunctions, type BundleName, bundleNames } from '#infrastructure/bundled-functions.ts';

export interface BundleFunctionsProps {
  /** The repository: `functions/<name>/handler.ts` lies under it. */
  readonly root: string;
  /** Where the bundles go, one folder per function. */
  readonly outdir: string;
}

/** CommonJS packages inside an ES module still call `require` for what Node itself brings. */
const REQUIRE_SHIM =
  "import{createRequire as assizeCreateRequire}from'node:module';const require=assizeCreateRequire(import.meta.url);";

/** Source maps name sources relative to their bundle, so bundles are built for one place and then written where asked. */
const BUNDLE_FOLDER = 'dist/functions';

/**
 * Bundles every function, the AWS SDK included, and writes each to a folder of its own, serve-api with the built page. Same sources, same bytes:
 * whatever the machine or `outdir`.
 * @throws when the folders in `functions/` are not the functions of the contract, or when one does not bundle
 */
export async function bundleFunctions({ root, outdir }: BundleFunctionsProps): Promise<BundledFunctions> {
  assertFolders(join(root, 'functions'));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      bundleNames.map((name) => [`${name}/index`, `functions/${name}/handler.ts`]),
    ),
    outdir: BUNDLE_FOLDER,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: REQUIRE_SHIM },
    logLevel: 'silent',
  });
  const hashes = new Map<string, string>();
  for (const file of outputFiles) {
    const path = relative(join(root, BUNDLE_FOLDER), file.path);
    if (path.endsWith('.mjs')) hashes.set(dirname(path), sha256(file.contents));
    const destination = join(outdir, path);
    mkdirSync(dirname(destination), { recursive: true });
    writeFileSync(destination, file.contents);
  }
  const page = join(root, BUILT_PAGE);
  if (existsSync(page)) cpSync(page, join(outdir, 'serve-api', PAGE_FOLDER), { recursive: true });
  const byFunction = <Value>(value: (name: BundleName) => Value) =>
    Object.fromEntries(bundleNames.map((name) => [name, value(name)])) as Record<BundleName, Value>;
  const ofEach = byFunction((name) => hashes.get(name) ?? '');
  return {
    directories: byFunction((name) => join(outdir, name)),
    hashes: ofEach,
    // What follows a verdict decides none, and nor do reports: they are no part of what manifests name.
    codeVersion: sha256(
      Buffer.from(
        functionNames
          .filter((name) => name !== 'write-report')
          .map((name) => `${name} ${ofEach[name]}`)
          .sort()
          .join('\n'),
      ),
    ).slice(0, 16),
  };
}

function assertFolders(folder: string): void {
  const found = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'handler.ts')))
    : [];
  const missing = bundleNames.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !bundleNames.some((known) => known === name));
  if (missing.length + unknown.length === 0) return;
  throw new Error(
    `Expected the folders in ${folder} to be the functions in lib/contracts/functions.ts and reactions/reaction-functions.ts; ` +
      [
        missing.length > 0 ? `missing ${missing.map((name) => `${name}/handler.ts`).join(', ')}` : '',
        unknown.length > 0 ? `unknown ${unknown.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
