import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from '#support/shared-browser.ts';
import { buildSite } from '../../scripts/docs-site/build-site.ts';
import { root } from './support/documents.ts';

const outdir = mkdtempSync(join(tmpdir(), 'assize-site-'));
const address = (page: string) => pathToFileURL(join(outdir, page)).href;
let pages: readonly string[];

beforeAll(async () => {
  pages = (await buildSite(root, outdir)).filter((path) => path.endsWith('.html'));
}, 60_000);

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** As somebody looks at it who opens the folder. */
async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page & AsyncDisposable> {
  const context = await (await sharedBrowser()).newContext({ colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
}

/** In the page: what is wider than the window and cannot be scrolled by itself, and pictures that are not there. */
const MISFITS = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : []),
  ...[...document.querySelectorAll('main *')]
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && part.closest('.scroll, pre') === null)
    .map((part) => part.outerHTML.slice(0, 120)),
  ...[...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src),
]`;

describe('the site of the docs in a browser', { timeout: 120_000 }, () => {
  it('fits a wide window and a telephone, page by page', async () => {
    await using page = await open();
    const misfits: string[] = [];
    for (const path of pages) {
      await page.goto(address(path));
      for (const width of [1280, 390]) {
        // Width alone matters, and a low window is painted sooner.
        await page.setViewportSize({ width, height: 200 });
        for (const what of await page.evaluate<string[]>(MISFITS))
          misfits.push(`${path} at ${width}: ${what}`);
      }
    }
    expect(misfits).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
  });

  it.each([
    ['light', {}],
    // All else is the same in the dark.
    ['dark', { runOnly: ['color-contrast'] }],
  ] as const)('can be used by everybody, %s', async (scheme, rules) => {
    await using page = await open(scheme);
    for (const path of ['index.html', 'concepts.html', 'guides/write-a-suite.html']) {
      await page.goto(address(path));
      await page.evaluate(axe.source);
      const found = await page.evaluate<Result[]>(
        `axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations)`,
      );
      const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  it('shows its text first on a telephone, with the pages folded', async () => {
    await using page = await open();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(address('concepts.html'));
    expect((await page.locator('h1').boundingBox())!.y).toBeLessThan(200);
    await page.getByText('Pages', { exact: true }).click();
    await page.getByRole('link', { name: 'Gate rules', exact: true }).click();
    expect(await page.locator('h1').textContent()).toContain('Gate rules');
  });

  it('finds what is typed, and leads to it', async () => {
    await using page = await open();
    await page.goto(address('guides/deploy.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('what a waiver covers');
    await page.locator('#found a').first().click();
    await page.waitForURL(/waivers\.html#what-a-waiver-covers$/);
  });
});
