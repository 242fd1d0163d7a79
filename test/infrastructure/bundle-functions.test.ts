import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFunctions } from '#infrastructure/bundle-functions.ts';
import { bundleNames } from '#infrastructure/bundled-functions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const nodeModules = join(import.meta.dirname, '../../node_modules');

/** A repository of one-line handlers. */
function repository(handlers: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  symlinkSync(nodeModules, join(root, 'node_modules'));
  for (const name of bundleNames)
    addHandler(root, name, handlers[name] ?? `export const handler = () => '${name}';`);
  return root;
}

function addHandler(root: string, name: string, code: string): void {
  mkdirSync(join(root, 'functions', name), { recursive: true });
  writeFileSync(join(root, 'functions', name, 'handler.ts'), code);
}

/** What the bundled handler returns, run by Node from a folder with no packages above it. */
function resultOf(directory: string): string {
  const code = `const { handler } = await import(${JSON.stringify(join(directory, 'index.mjs'))}); process.stdout.write(String(await handler()));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  return stdout || stderr;
}

describe('bundle functions', () => {
  it('writes one module and its source map for every function', async () => {
    const outdir = temporaryFolder();
    const { directories } = await bundleFunctions({ root: repository(), outdir });
    expect(readdirSync(outdir).sort()).toEqual([...bundleNames].sort());
    for (const name of bundleNames) {
      expect(readdirSync(directories[name]).sort()).toEqual(['index.mjs', 'index.mjs.map']);
      expect(resultOf(directories[name])).toBe(name);
    }
  });

  it('gives serve-api the built page, which is no part of what decides', async () => {
    const root = repository();
    const { codeVersion } = await bundleFunctions({ root, outdir: temporaryFolder() });
    mkdirSync(join(root, 'lib/dashboard/built/assets'), { recursive: true });
    writeFileSync(join(root, 'lib/dashboard/built/index.html'), 'page');
    const built = await bundleFunctions({ root, outdir: temporaryFolder() });
    expect(readdirSync(join(built.directories['serve-api'], 'page')).sort()).toEqual([
      'assets',
      'index.html',
    ]);
    expect(built.codeVersion).toBe(codeVersion);
  });

  it('brings packages along, those that call require included', async () => {
    const root = repository({
      'plan-run': `import { SQSClient } from '@aws-sdk/client-sqs'; export const handler = () => typeof SQSClient;`,
      'infer-shard': `import stemmer from 'wink-porter2-stemmer'; export const handler = () => stemmer('running');`,
    });
    const { directories } = await bundleFunctions({ root, outdir: temporaryFolder() });
    expect(resultOf(directories['plan-run'])).toBe('function');
    expect(resultOf(directories['infer-shard'])).toBe('run');
  });

  it('gives the same bytes and hashes wherever the repository and the output lie', async () => {
    const first = await bundleFunctions({ root: repository(), outdir: temporaryFolder() });
    const second = await bundleFunctions({
      root: repository(),
      outdir: join(temporaryFolder(), 'deeper/still'),
    });
    expect(second.codeVersion).toBe(first.codeVersion);
    expect(second.hashes).toEqual(first.hashes);
    for (const file of ['index.mjs', 'index.mjs.map']) {
      const read = (directory: string) => readFileSync(join(directory, file), 'utf8');
      expect(read(second.directories['plan-run'])).toBe(read(first.directories['plan-run']));
    }
  });

  it('changes the code version, and the hash of that function alone, when one handler changes', async () => {
    const before = await bundleFunctions({ root: repository(), outdir: temporaryFolder() });
    const changed = repository({ 'score-shard': 'export const handler = () => 42;' });
    const after = await bundleFunctions({ root: changed, outdir: temporaryFolder() });
    expect(after.codeVersion).not.toBe(before.codeVersion);
    expect(bundleNames.filter((name) => after.hashes[name] !== before.hashes[name])).toEqual(['score-shard']);
  });

  it('points stack traces at the sources', async () => {
    const { directories } = await bundleFunctions({ root: repository(), outdir: temporaryFolder() });
    const map = JSON.parse(readFileSync(join(directories['plan-run'], 'index.mjs.map'), 'utf8'));
    expect(map.sources).toEqual(['../../../functions/plan-run/handler.ts']);
    expect(readFileSync(join(directories['plan-run'], 'index.mjs'), 'utf8')).toContain(
      '//# sourceMappingURL=index.mjs.map',
    );
  });

  it('refuses a folder that the contract does not know, and a contract that has no folder', async () => {
    const root = repository();
    addHandler(root, 'mystery', 'export const handler = () => 1;');
    const outdir = temporaryFolder();
    await expect(bundleFunctions({ root, outdir })).rejects.toThrow('unknown mystery');
    expect(existsSync(join(outdir, 'plan-run'))).toBe(false);
    const empty = temporaryFolder();
    await expect(bundleFunctions({ root: empty, outdir })).rejects.toThrow('missing plan-run/handler.ts');
  });
});
