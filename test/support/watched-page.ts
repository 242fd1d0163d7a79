import axe, { type Result } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { poll } from '#support/poll.ts';

/** A page of the browser of which everything is known that must not happen. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors of scripts, violations of the content security policy, requests to anywhere else. */
  readonly faults: string[];
  /** Requests so far, in order. */
  readonly requests: string[];
  /** Goes to a place, `#/runs`, and waits until nothing is loading there. */
  show(hash: string): Promise<void>;
  /** Serious and critical violations that axe finds, in a line each. @param rules default: all of them. */
  violations(rules?: readonly string[]): Promise<string[]>;
}

/** In the page: its view is there, and loads nothing any more. Text, since this folder knows no document. */
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('.skeleton') === null`;

/** Where the page is served, and what lets one in. */
export interface Site {
  readonly origin: string;
  readonly cookie?: { readonly name: string; readonly value: string };
}

export async function watchPage(
  { browser, site }: { readonly browser: Browser; readonly site: Site },
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  if (site.cookie !== undefined) await context.addCookies([{ ...site.cookie, url: site.origin }]);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A refusal that a test asks for is reported by the browser too.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    requests.push(request.url());
    if (origin !== site.origin && protocol !== 'blob:') faults.push(`elsewhere: ${request.url()}`);
  });
  let axeIsThere = false;
  page.on('framenavigated', () => {
    axeIsThere = false;
  });
  return {
    page,
    faults,
    requests,
    async show(hash) {
      if (page.url() === 'about:blank') await page.goto(`${site.origin}/${hash}`);
      else await page.evaluate(`location.assign(${JSON.stringify(hash)})`);
      // Asked from here: the page's own policy lets no text run in it.
      await poll(`${hash} to be there`, () => page.evaluate<boolean>(SETTLED));
    },
    async violations(rules) {
      if (!axeIsThere) await page.evaluate(axe.source);
      axeIsThere = true;
      const options = JSON.stringify(rules === undefined ? {} : { runOnly: rules });
      const found = (await page.evaluate(
        `axe.run(document, ${options}).then(({ violations }) => violations)`,
      )) as Result[];
      return found
        .filter(isGrave)
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function isGrave({ impact }: Pick<Result, 'impact'>): boolean {
  return impact === 'serious' || impact === 'critical';
}
