import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './documents.ts';

/**
 * A copy of the repository as `git clone` would make it, with what is not committed yet, and with the packages that are installed
 * here in place of those that npm would bring.
 *
 * @returns its folder
 */
export function cloneRepository(): string {
  const clone = mkdtempSync(join(tmpdir(), 'assize-clone-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const path of listed.split('\0').filter((name) => name !== '' && name !== 'node_modules')) {
    if (!existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    cpSync(join(root, path), join(clone, path));
  }
  linkPackages(clone);
  return clone;
}

/** Package by package: whatever goes wrong in the clone, the packages of this repository stay where they are. */
function linkPackages(clone: string): void {
  const packages = realpathSync(join(root, 'node_modules'));
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(packages)) {
    const [from, to] = [join(packages, name), join(clone, 'node_modules', name)];
    // The records of what is installed, which the bootstrap writes beside the packages.
    if (name === '.package-lock.json' || name === '.assize-lock-hash') cpSync(from, to);
    else if (!name.startsWith('.')) symlinkSync(from, to);
  }
}
