import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../..');
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'assize-closing-line-'));
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function closingLine(tests: Readonly<Record<string, string>>): {
  line: string | undefined;
  status: number | null;
} {
  for (const [name, code] of Object.entries(tests)) {
    writeFileSync(join(project, `${name}.test.mjs`), `import { expect, it } from 'vitest';\n${code}`);
  }
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      project,
      '--reporter',
      'default',
      '--reporter',
      join(repository, 'scripts/closing-line-reporter.ts'),
    ],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { line: stdout.trimEnd().split('\n').at(-1), status };
}

describe('closing line reporter', () => {
  it('ends the output with what passed and what failed', () => {
    const passing = `it('holds', () => {}); it('holds too', () => {});`;
    expect(closingLine({ passing })).toEqual({ line: '2 passed, 0 failed', status: 0 });
    const failing = `it('fails', () => expect(1).toBe(2));`;
    expect(closingLine({ passing, failing })).toEqual({ line: '2 passed, 1 failed', status: 1 });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    expect(closingLine({ broken: `throw new Error('no');` })).toEqual({
      line: '0 passed, 1 failed',
      status: 1,
    });
  });
});
