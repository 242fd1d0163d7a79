import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Made since the last file ended; see `remove-temporary-folders.ts`. */
export const temporaryFolders: string[] = [];

/** An empty folder that is removed after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assize-infrastructure-'));
  temporaryFolders.push(folder);
  return folder;
}
