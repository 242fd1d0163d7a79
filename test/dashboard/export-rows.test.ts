import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { hostile } from '#support/page-sample.ts';
import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: QuickStartPage;

beforeAll(async () => {
  shared = await quickStartPage();
}, QUICK_START_MS);

it('saves every row that fits the filter, beyond those that are shown', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  await watched.show(`#/runs/${shared.runs.passed}/rows`);
  const lines = (await saved('Export JSON lines')).trimEnd().split('\n');
  expect(lines).toHaveLength(600);
  expect(lines.map((line) => JSON.parse(line).row.input)).toEqual(
    expect.arrayContaining(Object.values(hostile)),
  );

  await watched.show(`#/runs/${shared.runs.passed}/rows?slice=domain%3Dfilm&search=question%2021`);
  await page.getByText(/^\d+ rows$/).waitFor();
  const csv = await saved('Export CSV');
  expect(csv).toMatch(/^id,input,reference,change,value,/);
  expect(csv).toContain('row-21,question 21,yes');
  expect(csv).not.toContain('row-22,');
  expect(faults).toEqual([]);
});
