import type { Browser } from 'playwright-core';
import { openSampleWorld } from '#support/page-sample.ts';
import { type PageWorld, servePageOver } from '#support/page-world.ts';
import { sharedBrowser } from '#support/shared-browser.ts';

/** One browser and one served world for all tests of the page in this process. */
export interface SharedPage {
  readonly browser: Browser;
  readonly site: PageWorld;
  readonly runs: { readonly passed: string; readonly failed: string };
}

let opened: Promise<SharedPage> | null = null;

export function sharedPage(): Promise<SharedPage> {
  opened ??= (async () => {
    const [browser, { world, runs }] = await Promise.all([sharedBrowser(), openSampleWorld()]);
    return { browser, site: await servePageOver(world), runs };
  })();
  return opened;
}
