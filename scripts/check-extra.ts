/**
 * Checks that need tools beyond npm: runs those whose tool is on this machine and says which are absent. Only a check that
 * ran and failed fails the script.
 */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { extraChecks } from './extra-checks.ts';

const root = resolve(import.meta.dirname, '..');
let failures = 0;

for (const { meaning, probe, command, install } of extraChecks(root)) {
  if (!succeeds(probe, 'ignore')) {
    console.log(`absent  ${meaning}: install ${install}`);
    continue;
  }
  const passed = await runs(command);
  if (!passed) failures++;
  console.log(`${passed ? 'passed' : 'FAILED'}  ${meaning}`);
}
process.exitCode = failures === 0 ? 0 : 1;

async function runs(command: () => Promise<readonly string[]>): Promise<boolean> {
  try {
    return succeeds(await command(), 'inherit');
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

function succeeds([program = '', ...args]: readonly string[], stdio: 'ignore' | 'inherit'): boolean {
  return spawnSync(program, args, { cwd: root, stdio }).status === 0;
}
