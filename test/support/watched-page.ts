import axe, { type Result } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { SharedPage } from '#support/shared-page.ts';

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

export async function watchPage(
  { browser, site }: Pick<SharedPage, 'browser' | 'site'>,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
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
      else await page.evaluate((to) => globalThis.location.assign(to), hash);
      await page.waitForFunction(
        () => document.querySelector('h1') !== null && document.querySelector('.skeleton') === null,
      );
    },
    async violations(rules) {
      if (!axeIsThere) await page.evaluate(axe.source);
      axeIsThere = true;
      const found = await page.evaluate(
        async (only) => {
          const { axe: here } = globalThis as unknown as { axe: typeof axe };
          return (await here.run(document, only === null ? {} : { runOnly: only })).violations;
        },
        rules === undefined ? null : [...rules],
      );
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
