import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file and, only if they are missing, its folders: almost always they are there. */
export function makeFile(path: string, content: string | Buffer): void {
  inFolderOf(path, () => writeFileSync(path, content));
}

/** Moves a finished file to its place, which shows it whole or not at all. */
export function moveFile(from: string, to: string): void {
  inFolderOf(to, () => renameSync(from, to));
}

function inFolderOf(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    work();
  }
}
