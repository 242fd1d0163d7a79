import { fileURLToPath } from 'node:url';
import { PageFolder } from '#adapters/page-folder.ts';

/** A page as a build leaves it: an index, and an asset whose name has its hash. */
export const pageFixture: string = fileURLToPath(new URL('../fixtures/page', import.meta.url));

export function openPageFixture(): PageFolder {
  const folder = PageFolder.open(pageFixture);
  if (folder === undefined) throw new Error(`Expected a page in ${pageFixture}`);
  return folder;
}
