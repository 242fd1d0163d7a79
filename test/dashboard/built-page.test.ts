import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const page = fileURLToPath(new URL('../../lib/dashboard', import.meta.url));

const script = fileURLToPath(new URL('../../scripts/build-page.ts', import.meta.url));

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

it('ships what its sources build to: npm run build:page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'assize-page-'));
  try {
    await promisify(execFile)(process.execPath, [script, folder]);
    const [fresh, shipped] = [await filesIn(folder), await filesIn(join(page, 'built'))];
    expect(Object.keys(shipped).sort()).toEqual(Object.keys(fresh).sort());
    expect(Object.keys(fresh).filter((name) => fresh[name] !== shipped[name])).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
