import { afterEach, beforeAll, expect, it } from 'vitest';
import { SUITE } from '#support/page-sample.ts';
import { everyRight, releaseOwner } from '#support/page-world.ts';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: SharedPage;

beforeAll(async () => {
  shared = await sharedPage();
}, 120_000);

afterEach(() => {
  shared.site.caller = releaseOwner;
  shared.site.settings = everyRight;
});

it('asks for a waiver from the failed rule, and lets somebody else approve and end it', async () => {
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/runs/${shared.runs.failed}`);
  await page.getByRole('link', { name: 'ask for a waiver of non-inferior accuracy domain=film' }).click();
  await expect.poll(() => page.getByLabel('Suite').inputValue()).toBe(SUITE);
  expect(await page.getByLabel(/^Rule/).inputValue()).toBe('non-inferior accuracy domain=film');
  await page.getByLabel(/^Owner/).fill('ada');
  await page.getByLabel(/^Reason/).fill('The films were <b>relabelled</b>.');
  await page.getByRole('button', { name: 'Ask for it' }).click();

  const card = page.getByRole('listitem').filter({ hasText: 'relabelled' });
  await card.getByText('The films were <b>relabelled</b>.').waitFor();
  await card.getByText('You asked for it, so somebody else has to approve it.').waitFor();
  expect(await card.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);

  shared.site.caller = { ...releaseOwner, name: 'grace@example.com', subject: 'grace@example.com' };
  await page.reload();
  await card.getByRole('button', { name: 'Approve' }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Live' }).click();
  await card.getByText(/by .*grace@example.com/).waitFor();
  expect(await card.getByRole('button', { name: 'Revoke' }).isDisabled()).toBe(true);
  await card.getByLabel('Why it ends').fill('Mended.');
  await card.getByRole('button', { name: 'Revoke' }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'History' }).click();
  await card.getByText(/Mended\./).waitFor();
  expect(faults).toEqual([]);
});

it('shows what the API refuses, with its reason', async () => {
  await using watched = await watchPage(shared);
  const { page } = watched;
  await watched.show(`#/waivers/new?suite=${SUITE}`);
  await page.getByLabel(/^Rule/).fill('no such rule');
  await page.getByLabel(/^Owner/).fill('ada');
  await page.getByLabel(/^Reason/).fill('Because.');
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await page
    .getByRole('alert')
    .getByText(/no such rule/)
    .waitFor();
});

it('says what a reader without rights may not do, and why', async () => {
  shared.site.caller = { ...releaseOwner, groups: ['readers'] };
  shared.site.settings = { ...everyRight, writers: ['release'] };
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show('#/waivers');
  await page.getByText(/asking for one takes the right to write/).waitFor();
  expect(await page.getByRole('link', { name: 'Ask for a waiver' }).count()).toBe(0);
  await watched.show(`#/runs/${shared.runs.failed}/rows`);
  await page.getByText('You may not read rows here').waitFor();
  expect(shared.site.calls.at(-1)).not.toContain('/rows');
  expect(faults).toEqual([]);
});
