import { afterEach, beforeAll, expect, it } from 'vitest';
import { SUITE } from '#support/page-sample.ts';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: SharedPage;

beforeAll(async () => {
  shared = await sharedPage();
}, 120_000);

afterEach(() => {
  shared.site.intercept = () => undefined;
});

it('reads a gate in words, a rule a line, and keeps the raw definition behind a disclosure', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/suites/${SUITE}`);
  const gate = page.getByRole('region', { name: 'Gate' });
  const rules = gate.getByRole('table').getByRole('row');
  expect((await rules.nth(2).innerText()).split(/[\t\n]+/)).toEqual(
    expect.arrayContaining(['accuracy', 'each domain', 'loses less than 5.00 points', 'blocks']),
  );
  expect(await rules.nth(3).innerText()).toContain('warns only');
  await gate.getByText('after 40.0 %, 100 % of the rows').waitFor();
  expect(await page.locator('pre:visible').count()).toBe(0);
  await page.getByText('The whole definition').click();
  await page.locator('pre:visible').getByText('"rule": "non-inferior"').first().waitFor();
  expect(faults).toEqual([]);
});

it('shows how much of a dataset each run has read, and the rows of slices that form no strata', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/datasets/${SUITE}`);
  const coverage = page.getByRole('region', { name: 'Coverage over time' });
  await coverage.getByRole('row', { name: /pass/ }).getByText('600 of 600').waitFor();
  await coverage.getByRole('meter', { name: 'Share of the dataset that is read and scored for 3' }).waitFor();
  const slices = page.getByRole('region', { name: 'Slices' }).first();
  await slices
    .getByRole('row', { name: /domain=film/ })
    .getByText('300')
    .waitFor();
  expect(faults).toEqual([]);
});

it('holds the age of a dataset against how often its card says that it is looked over', async () => {
  const published = await (await fetch(`${shared.site.origin}/v1/datasets/${SUITE}`)).json();
  const freshness = { ...published.freshness, refresh: 'weekly', refreshDays: 7 };
  let state = { state: 'fresh', ageDays: 5 };
  shared.site.intercept = (_, url) =>
    url.pathname === `/v1/datasets/${SUITE}`
      ? {
          status: 200,
          contentType: 'application/json',
          body: JSON.stringify({ ...published, freshness: { ...freshness, ...state } }),
        }
      : undefined;
  await using watched = await watchPage(shared);
  const { page } = watched;
  await watched.show(`#/datasets/${SUITE}`);
  await page.getByRole('meter', { name: 'Age: 5 of 7 days' }).waitFor();
  await page.getByText('To be looked over within 2 d 0 h.').waitFor();
  state = { state: 'due', ageDays: 10 };
  await page.reload();
  await page.getByText('! due for a look, 10 days old of 7').waitFor();
  await page.getByText('It was to be looked over 3 d 0 h ago.').waitFor();
});

it('says of latency that it was read from the answers, and what is not measured', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/runs/${shared.runs.passed}/latency`);
  const table = page.getByRole('region', { name: 'Percentiles of latency' });
  await table
    .getByRole('row', { name: /candidate/ })
    .getByText('1.0 ms')
    .first()
    .waitFor();
  await page.getByText('read from the answers to all rows that were judged').waitFor();
  await page.getByText(/Cold calls are not measured/).waitFor();
  expect(faults).toEqual([]);
});
