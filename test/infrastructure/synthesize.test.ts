import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleNames } from '#infrastructure/bundled-functions.ts';
import { sourceHash } from '#infrastructure/source-hash.ts';
import { SynthesisError, synthesize } from '#infrastructure/synthesize.ts';
import { temporaryFolder } from './temporary-folder.ts';

const repository = join(import.meta.dirname, '../..');

/** This repository's library and app with one-line handlers. */
function smallRepository(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'bin'));
  for (const path of ['lib', 'bin/app.ts'])
    cpSync(join(repository, path), join(root, path), { recursive: true });
  for (const path of ['package.json', 'package-lock.json', 'assize.yaml']) {
    copyFileSync(join(repository, path), join(root, path));
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  for (const name of bundleNames) {
    mkdirSync(join(root, 'functions', name), { recursive: true });
    writeFileSync(join(root, 'functions', name, 'handler.ts'), `export const handler = () => '${name}';`);
  }
  return root;
}

// Each synthesis loads CDK in a process of its own, on machines that may be busy.
const TIMEOUT_MS = 120_000;

describe('synthesize', { timeout: TIMEOUT_MS }, () => {
  it('does the work once where several ask at the same time, outlives a dead lock, and works again only when a source changes', async () => {
    const root = smallRepository();
    const outdir = join(root, 'cdk.out');
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(`${outdir}.lock`, String(pid));
    const answers = await Promise.all([synthesize({ root, outdir }), synthesize({ root, outdir })]);
    const [second, first] = answers.toSorted((a, b) => Number(b.cached) - Number(a.cached));
    expect(first).toMatchObject({ outdir, stackName: 'assize', cached: false });
    expect(second).toEqual({ ...first, cached: true });
    expect(existsSync(`${outdir}.lock`)).toBe(false);
    expect(existsSync(join(outdir, 'assize.template.json'))).toBe(true);
    expect(existsSync(join(outdir, 'assize.assets.json'))).toBe(true);

    writeFileSync(join(root, 'functions/plan-run/handler.ts'), 'export const handler = () => 42;');
    const third = await synthesize({ root, outdir });
    expect(third.cached).toBe(false);
    expect(third.codeVersion).not.toBe(first!.codeVersion);
  });

  it('says what is wrong, in the words of who wrote it, and leaves no stamp', async () => {
    const root = smallRepository();
    const outdir = join(root, 'cdk.out');
    writeFileSync(join(root, 'assize.yaml'), 'tags:\n  team: search\n');
    const failure = synthesize({ root, outdir });
    await expect(failure).rejects.toThrow(SynthesisError);
    await expect(failure).rejects.toThrow(/assize\.yaml:\d+:\d+: tags\.environment: /);
    await expect(synthesize({ root, outdir })).rejects.toThrow(SynthesisError);
  });
});

describe('source hash', () => {
  it('depends on what the template is made from, and on nothing else', () => {
    const root = smallRepository();
    const configPath = join(root, 'assize.yaml');
    const before = sourceHash(root, configPath);
    writeFileSync(join(root, 'README.md'), 'words');
    writeFileSync(join(root, 'lib/cli-note.txt'), 'words');
    expect(sourceHash(root, configPath)).toBe(before);
    expect(sourceHash(root, configPath, 'laptop')).not.toBe(before);
    mkdirSync(join(root, 'suites/new'), { recursive: true });
    writeFileSync(join(root, 'suites/new/suite.yaml'), 'name: new');
    const withSuite = sourceHash(root, configPath);
    expect(withSuite).not.toBe(before);
    writeFileSync(configPath, 'stackName: other');
    expect(sourceHash(root, configPath)).not.toBe(withSuite);
  });
});
