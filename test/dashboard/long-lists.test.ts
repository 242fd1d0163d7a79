import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deploymentOf } from '#cli/connect/local-deployment.ts';
import { linkTo, type PageServer } from '#cli/page/page-server.ts';
import { servePageOf } from '#cli/page/serve-page-of.ts';
import { type AssizeCloud, startAssize, synthesizedStack } from '#support/assize-cloud.ts';
import { fillCloud } from '#support/long-lists/fill-cloud.ts';
import { ofHundred } from '#support/long-lists/long-row.ts';
import { longSuites, openLongWorld } from '#support/long-lists/open-long-world.ts';
import { enter } from '#support/quick-start/quick-start-page.ts';
import { sharedPage } from '#support/shared-page.ts';
import { type Site, watchPage } from '#support/watched-page.ts';

const root = join(import.meta.dirname, '../..');

const RUNS = 10_000;
const ROWS = 100_000;
/** One of each suite was judged by the flow, and two of the suite with many rows. */
const ALL_RUNS = RUNS + Object.keys(longSuites).length + 2;

/** Rows of a table that are in the document at the most, whatever its length. */
const IN_DOCUMENT = 80;

let assize: AssizeCloud;
let server: PageServer;
let site: Site;
let browser: Browser;
let longRun: string;

beforeAll(async () => {
  browser = (await sharedPage()).browser;
  assize = await startAssize();
  const long = await openLongWorld({ runs: RUNS, rows: ROWS });
  await fillCloud(long, assize.admin);
  longRun = long.longRun;
  const { stackName } = await synthesizedStack();
  server = await servePageOf(deploymentOf({ ...assize.cloud, stackName }), { root, port: 0 });
  site = await enter(linkTo(server));
}, 300_000);

afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await assize?.stop();
});

const counted = (count: number) => count.toLocaleString('en-US');
/** Scrolls on until that is said, no faster than pages come. */
const readAll = (list: Locator, said: Locator) =>
  expect
    .poll(
      async () => {
        await toEnd(list);
        return said.count();
      },
      { interval: 100, timeout: 110_000 },
    )
    .toBe(1);

const toEnd = (list: Locator) => list.evaluate((element) => element.scrollTo(0, element.scrollHeight));

it('scrolls through ten thousand runs to the first of them, with few in the document', {
  timeout: 120_000,
}, async () => {
  await using watched = await watchPage({ browser, site });
  const { page, faults } = watched;
  await watched.show('#/runs');
  const list = page.getByRole('rowgroup', { name: 'Runs' });
  const all = page.getByText(`${counted(ALL_RUNS)} runs in all`);
  await list.focus();
  await readAll(list, all);
  await page.keyboard.press('End');
  await list.getByText(`2026.${RUNS - 1}`, { exact: true }).waitFor();
  expect(await list.getByRole('row').count()).toBeLessThan(IN_DOCUMENT);
  expect(faults).toEqual([]);
});

it('finds the hundred runs among them that were waived, by suite and by link', {
  timeout: 60_000,
}, async () => {
  await using watched = await watchPage({ browser, site });
  const { page, faults } = watched;
  await watched.show('#/runs?outcome=waived');
  const list = page.getByRole('rowgroup', { name: 'Runs' });
  const all = page.getByText('100 runs in all');
  await readAll(list, all);
  await page.getByLabel('Suite').selectOption('summaries');
  await page.getByText(/^\d+ runs in all$/).waitFor();
  const suites = await list.getByRole('link').allTextContents();
  expect(new Set(suites)).toEqual(new Set(['summaries']));
  expect(page.url()).toContain('suite=summaries');
  expect(faults).toEqual([]);
});

it('shows rows of a hundred thousand without asking for more than is looked at', {
  timeout: 60_000,
}, async () => {
  await using watched = await watchPage({ browser, site });
  const { page, faults } = watched;
  await watched.show(`#/runs/${longRun}/rows`);
  const list = page.getByRole('rowgroup', { name: 'Rows' });
  await page.getByText(/^100 rows so far/).waitFor();
  const asked = () => watched.requests.filter((url) => url.includes('/rows?')).length;
  const before = asked();
  for (const count of [200, 300, 400, 500]) {
    await toEnd(list);
    await page.getByText(new RegExp(`^${count} rows so far`)).waitFor();
  }
  expect(asked() - before).toBe(4);
  await page.keyboard.press('End');
  expect(await list.getByRole('row').count()).toBeLessThan(IN_DOCUMENT);
  await watched.show(`#/runs/${longRun}/rows?order=desc`);
  await list.getByRole('link', { name: `row-${ROWS - 1}` }).waitFor();
  expect(faults).toEqual([]);
});

it('counts those that were lost among all, and sorts all of them by effect', {
  timeout: 60_000,
}, async () => {
  await using watched = await watchPage({ browser, site });
  const { page, faults } = watched;
  await watched.show(`#/runs/${longRun}/rows`);
  await page.getByRole('combobox', { name: /^Candidate/ }).selectOption('lost');
  const lost = (ROWS / 100) * ofHundred.lost;
  await page.getByText(new RegExp(`^100 of ${counted(lost)} rows so far`)).waitFor();
  await watched.show(`#/runs/${longRun}/rows`);
  await page.getByLabel('Order').selectOption('largest gain first');
  // Rows that were answered with an error have no effect to be sorted by.
  const scored = ROWS - (ROWS / 100) * ofHundred.errors;
  await page.getByText(new RegExp(`^100 of ${counted(scored)} rows so far`)).waitFor();
  const list = page.getByRole('rowgroup', { name: 'Rows' });
  // Of equals the last one of the dataset comes first, as everything is turned round.
  await list.getByRole('link', { name: 'row-99982', exact: true }).waitFor();
  expect(await list.getByText('▲ gained').count()).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});

it('opens one row by its link, wherever it stands', { timeout: 60_000 }, async () => {
  await using watched = await watchPage({ browser, site });
  await watched.show(`#/runs/${longRun}/rows?row=row-99993`);
  const detail = watched.page.getByRole('region', { name: 'One row' });
  await detail.getByText('Case 99993 is undecided.').waitFor();
  expect(await detail.getByText('Case 99993 is').count()).toBeGreaterThan(1);
  expect(watched.faults).toEqual([]);
});
