import { beforeAll, expect, it } from 'vitest';
import { hostile } from '#support/page-sample.ts';
import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: QuickStartPage;

beforeAll(async () => {
  shared = await quickStartPage();
}, QUICK_START_MS);

it('shows what rows and answers hold as it is written, and never as markup', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  const rows = `#/runs/${shared.runs.passed}/rows`;
  await watched.show(`${rows}?row=${encodeURIComponent('row "0" <b>&amp;</b>')}`);
  const detail = page.getByRole('region', { name: 'One row' });
  await expect
    .poll(() => detail.getByRole('heading', { level: 2 }).textContent())
    .toBe('row "0" <b>&amp;</b>');
  await expect
    .poll(() => detail.getByRole('region', { name: 'Input' }).textContent())
    .toContain(hostile.script);

  await watched.show(`${rows}?row=row-5`);
  const answer = page.getByRole('region', { name: 'Answer of candidate' });
  await expect.poll(() => answer.textContent()).toContain(hostile.script);
  await watched.show(`${rows}?row=row-1`);
  const input = page.getByRole('region', { name: 'Input' }).locator('.written');
  await expect.poll(() => input.textContent()).toBe(hostile.rightToLeft);
  // Text from right to left stays in its own line: what stands beside it keeps its order.
  expect(await input.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('plaintext');

  await watched.show(`${rows}?row=row-2`);
  await expect.poll(async () => (await input.textContent())?.length).toBe(hostile.huge.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect(await page.locator('main script, main img, main b').count()).toBe(0);
  expect(faults).toEqual([]);
});
