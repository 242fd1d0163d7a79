import { beforeAll, expect, it } from 'vitest';
import { SUITE } from '#support/page-sample.ts';
import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: QuickStartPage;

beforeAll(async () => {
  shared = await quickStartPage();
}, QUICK_START_MS);

it('fits a telephone: what is wider scrolls by itself', async () => {
  await using watched = await watchPage(shared, { viewport: { width: 390, height: 800 } });
  const { page, faults } = watched;
  const run = `#/runs/${shared.runs.failed}`;
  const tooWide: string[] = [];
  for (const place of [
    '#/',
    '#/runs',
    run,
    `${run}/rows?row=row-145`,
    `${run}/slices`,
    `${run}/waves`,
    `${run}/cost`,
    `${run}/evidence`,
    `#/compare?runs=${shared.runs.failed}`,
    '#/trends',
    `#/suites/${SUITE}`,
    `#/datasets/${SUITE}`,
    '#/waivers/new',
  ]) {
    await watched.show(place);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(`${place}: ${width}`);
  }
  expect(tooWide).toEqual([]);
  expect(faults).toEqual([]);
});
