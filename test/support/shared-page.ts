import type { Browser } from 'playwright-core';
import { startBrowser } from '#support/browser.ts';
import { openSampleWorld } from '#support/page-sample.ts';
import { type PageWorld, servePageOver } from '#support/page-world.ts';

/** One browser and one served world for all tests of the page in this process. */
export interface SharedPage {
  readonly browser: Browser;
  readonly site: PageWorld;
  readonly runs: { readonly passed: string; readonly failed: string };
}

let browser: Promise<Browser> | null = null;
let opened: Promise<SharedPage> | null = null;

/** One browser for all tests in this process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= startBrowser();
  return browser;
}

export function sharedPage(): Promise<SharedPage> {
  opened ??= (async () => {
    const [started, { world, runs }] = await Promise.all([sharedBrowser(), openSampleWorld()]);
    return { browser: started, site: await servePageOver(world), runs };
  })();
  return opened;
}
