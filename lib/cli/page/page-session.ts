import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageServer, passingLinkTo } from '#cli/page/page-server.ts';

/** What a page server tells other processes of this user. */
export type PageSession = Pick<PageServer, 'origin' | 'key'>;

/** In the state folder of the local cloud whose page it is. */
export const PAGE_SESSION_FILE = 'page.json';

export function announcePage({ origin, key }: PageSession, stateDir: string): void {
  const path = join(stateDir, PAGE_SESSION_FILE);
  // Whoever reads the key acts as the administrator of the local cloud.
  writeFileSync(`${path}.new`, JSON.stringify({ origin, key }, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function withdrawPage(stateDir: string): void {
  rmSync(join(stateDir, PAGE_SESSION_FILE), { force: true });
}

/** The page server of a local cloud; undefined where none answers to the key that was left. */
export async function findPage(stateDir: string): Promise<PageSession | undefined> {
  const path = join(stateDir, PAGE_SESSION_FILE);
  if (!existsSync(path)) return undefined;
  const session = JSON.parse(readFileSync(path, 'utf8')) as PageSession;
  try {
    await passingLinkTo(session);
    return session;
  } catch {
    return undefined;
  }
}
