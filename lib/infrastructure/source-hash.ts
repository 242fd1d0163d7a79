import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the template and the bundles are made from. */
const SOURCES = [
  'functions',
  'lib/adapters',
  'lib/contracts',
  'lib/dashboard/built',
  'lib/domain',
  'lib/infrastructure',
  'lib/lambda',
  'lib/reactions',
  'lib/targets',
  'lib/workflow',
  'bin/app.ts',
  'suites',
  'package.json',
  'package-lock.json',
] as const;

/**
 * SHA-256 over names and contents of the sources and of the configuration, hexadecimal.
 *
 * @param place what else the template is made for; see `laptopConfig`.
 */
export function sourceHash(
  root: string,
  configPath: string,
  place: 'account' | 'laptop' = 'account',
): string {
  const hash = createHash('sha256').update(`${place}\0`);
  for (const source of SOURCES) addTo(hash, join(root, source), source);
  addTo(hash, configPath, 'config');
  return hash.digest('hex');
}

/** @param name what the path is called in the hash: the same wherever the repository lies */
function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
    return;
  }
  const content = readFileSync(path);
  hash.update(`${name}\0${content.length}\0`).update(content);
}
