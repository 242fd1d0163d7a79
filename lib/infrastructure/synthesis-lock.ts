import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 100;

/** Does the work while no other process does it for the same folder. A lock whose owner has died is taken over. */
export async function withSynthesisLock<Result>(
  outdir: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const path = `${outdir}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) await wait(POLL_MS);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isAlive(ownerOf(path))) rmSync(path, { force: true });
    return false;
  }
}

/** Undefined while the owner has not written its id yet, or when it has just gone. */
function ownerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
