import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandCatalogue } from '#cli/command-catalogue.ts';
import { assize } from '../cli-harness.ts';

let bash: string;

beforeAll(async () => {
  bash = (await assize(['completion', 'bash'])).printed;
});

/** What bash offers after these words, the last of which is being typed. */
function offered(...words: string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const script = `${bash}\nCOMP_WORDS=(assize ${typed}); COMP_CWORD=${words.length}; _assize; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', cwd: '/' });
  if (stderr !== '') throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion in bash', () => {
  it('offers every command', () => {
    expect(offered('')).toEqual(commandCatalogue.map(({ name }) => name));
  });

  it('offers what begins as typed', () => {
    expect(offered('re')).toEqual(expect.arrayContaining(['rerun', 'rejudge', 'redrive']));
    expect(offered('waiver', 'ap')).toEqual(['approve']);
    expect(offered('waiver', 'create', '--ex')).toEqual(['--expires']);
    expect(offered('runs', '--limit', '5', '--js')).toEqual(['--json']);
  });

  it('offers files where no word is known', () => {
    expect(offered('publish', 'tm')).toContain('tmp');
  });
});

describe('completion in other shells', () => {
  it.each(['zsh', 'fish'])('names every command and option to %s', async (shell) => {
    const { printed } = await assize(['completion', shell]);
    for (const { name } of commandCatalogue) expect(printed).toContain(name);
    for (const option of ['candidate', 'pr-comment', 'no-browser', 'expires'])
      expect(printed).toContain(option);
    const known = spawnSync(shell, ['-n', '/dev/stdin'], { input: printed, encoding: 'utf8' });
    // Only where the shell is installed.
    if (known.error === undefined) expect(known.stderr).toBe('');
  });

  it('knows no other', async () => {
    const { exitCode, noted } = await assize(['completion', 'tcsh']);
    expect([exitCode, noted]).toEqual([3, expect.stringContaining('bash, zsh, fish')]);
  });
});
