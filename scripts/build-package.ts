/**
 * Builds what other CDK apps import: `node scripts/build-package.ts [--outdir dist]`. Node strips no types below
 * `node_modules`, so the constructs are bundled as JavaScript, with declarations beside them and the functions as they are
 * deployed.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleFunctions } from '#infrastructure/bundle-functions.ts';
import { packagedSummary } from '#infrastructure/subscriptions/packaged-functions.ts';

const root = resolve(import.meta.dirname, '..');
const entry = 'lib/infrastructure/package-entry.ts';
const { values } = parseArgs({ options: { outdir: { type: 'string' } } });
const outdir = resolve(values.outdir ?? join(root, 'dist'));

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cdk: entry },
  outdir,
  bundle: true,
  // The app's own CDK: two copies of it do not know each other's constructs.
  packages: 'external',
  platform: 'node',
  target: 'node22',
  format: 'esm',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
});
const functions = await bundleFunctions({ root, outdir: join(outdir, 'functions') });
writeFileSync(
  join(outdir, 'functions', packagedSummary),
  `${JSON.stringify({ hashes: functions.hashes, codeVersion: functions.codeVersion }, null, 2)}\n`,
);
writeDeclarations(join(outdir, 'types'));

function writeDeclarations(types: string): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(
    process.execPath,
    [
      tsc,
      ...['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--outDir', types],
      ...['--rootDir', join(root, 'lib'), '--skipLibCheck', '--strict', '--exactOptionalPropertyTypes'],
      ...['--target', 'es2024', '--module', 'nodenext', '--types', 'node', '--allowImportingTsExtensions'],
      join(root, entry),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  // Whoever reads `#contracts/…` elsewhere would look for the sources.
  for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(types, name);
    const here = dirname(file);
    const text = readFileSync(file, 'utf8').replace(
      /(["'])#([\w/.-]+)\.ts\1/g,
      (_, quote: string, path: string) => {
        const target = relative(here, join(types, path)).split(sep).join('/');
        return `${quote}${target.startsWith('.') ? target : `./${target}`}.js${quote}`;
      },
    );
    writeFileSync(file, text);
  }
}
