import type { Browser } from 'playwright-core';
import type { SampleRuns } from '#support/page-sample.ts';
import { type QuickStart, quickStart } from '#support/quick-start/quick-start.ts';
import { sharedBrowser } from '#support/shared-browser.ts';
import type { Site } from '#support/watched-page.ts';

/** The page that `assize demo --keep` serves, over its local cloud, and a browser to see it with. */
export interface QuickStartPage {
  readonly browser: Browser;
  readonly site: Site;
  readonly quickStart: QuickStart;
  /** Those of the page's sample suite. */
  readonly runs: SampleRuns;
}

let opened: Promise<QuickStartPage> | null = null;

/** One for all tests of a process. */
export function quickStartPage(): Promise<QuickStartPage> {
  opened ??= (async () => {
    const [browser, started] = await Promise.all([sharedBrowser(), quickStart()]);
    return { browser, site: await enter(started.link), quickStart: started, runs: started.sample };
  })();
  return opened;
}

/** What a browser has once it followed a link that lets it in. */
export async function enter(link: string): Promise<Site> {
  const entered = await fetch(link, { redirect: 'manual' });
  const [name, value] = entered.headers.get('set-cookie')?.split(';')[0]?.split('=', 2) ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`Expected ${new URL(link).pathname} to set a cookie, got status ${entered.status}.`);
  return { origin: new URL(link).origin, cookie: { name, value } };
}
