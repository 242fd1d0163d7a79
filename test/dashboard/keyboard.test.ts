import { beforeAll, expect, it } from 'vitest';
import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: QuickStartPage;

beforeAll(async () => {
  shared = await quickStartPage();
}, QUICK_START_MS);

it('is used by keys alone, from the skip link to a row of a run', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await watched.show('#/');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  const tabTo = async (text: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (text.test(await focused())) return;
    }
    throw new Error(`Expected to reach ${text} by the Tab key, got to ${await focused()}.`);
  };
  await tabTo(/^fail$/);
  // Whatever has the focus shows it.
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Verdict' }).waitFor();
  // A reader who comes to another view hears its heading.
  await expect.poll(focused).toMatch(/^answers: 3$/);

  await tabTo(/^Rows$/);
  await page.keyboard.press('Enter');
  const list = page.getByRole('rowgroup', { name: 'Rows' });
  await list.waitFor();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() =>
      page.getByRole('region', { name: 'One row' }).getByRole('heading', { level: 2 }).textContent(),
    )
    .not.toBe('');
  const first = await page.evaluate(() => location.hash);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(first);
  expect(faults).toEqual([]);
});

it('keeps the colours that the reader chose', async () => {
  await using watched = await watchPage(shared, { colorScheme: 'light' });
  const { page } = watched;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await watched.show('#/');
  const light = await ground();
  await page.getByLabel('Colours').selectOption('dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ground()).toBe(dark);
});
