import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { everyRight, releaseOwner } from '#support/page-world.ts';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';
import { openRun, openWavesPage, WAVES_SUITE, type WavesPage } from '#support/waves-sample.ts';

let browser: SharedPage['browser'];
let waves: WavesPage;
let ended: string;

beforeAll(async () => {
  ({ browser } = await sharedPage());
  waves = await openWavesPage();
  ended = await waves.judge();
}, 120_000);

afterEach(() => {
  waves.site.caller = releaseOwner;
  waves.site.settings = everyRight;
});

afterAll(() => waves[Symbol.asyncDispose]());

it('ends a run under way, with a reason that the verdict has', async () => {
  const runId = await openRun(waves.world, 'second');
  await using watched = await watchPage({ browser, site: waves.site });
  const { page, faults } = watched;
  await watched.show(`#/runs/${runId}`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog');
  expect(await watched.violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  // Without a reason nothing is asked for.
  await dialog.getByRole('button', { name: 'End the run' }).click();
  expect(await dialog.isVisible()).toBe(true);
  await dialog.getByLabel(/^Reason/).fill('A <b>wrong</b> version.');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await waves.planAsked();
  await page.getByText('asked to end it: A <b>wrong</b> version.').waitFor();
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
  await waves.world.settle();
  await waves.world.sweep();
  await waves.world.settle();
  await page.getByRole('region', { name: 'Verdict' }).getByText('incomplete').first().waitFor();
  expect(faults).toEqual([]);
});

it('runs a run again, and leads to the new one', async () => {
  await using watched = await watchPage({ browser, site: waves.site });
  const { page, faults } = watched;
  await watched.show(`#/runs/${ended}`);
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run again' }).click();
  const link = page.getByRole('status').getByRole('link', { name: /^run_/ });
  await link.waitFor();
  await waves.planAsked();
  await waves.world.settle();
  await link.click();
  await page.getByText('attempt 2').first().waitFor();
  await page.getByRole('link', { name: ended }).waitFor();
  expect(faults).toEqual([]);
});

it('says what the API refuses, where it was asked for', async () => {
  await using watched = await watchPage({ browser, site: waves.site });
  const { page } = watched;
  // Its next attempt is a rerun already.
  await watched.show(`#/runs/${ended}`);
  await page.getByRole('button', { name: 'Judge again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Judge again' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/is its rerun/)
    .waitFor();
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await watched.show(`#/runs/new?suite=${WAVES_SUITE}`);
  await page.getByLabel(/^Candidate/).fill('2');
  await page.getByLabel(/^Baseline/).fill('a\u0000b');
  await page.getByRole('button', { name: 'Start it' }).click();
  await dialog.getByRole('button', { name: 'Start the run' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/baseline/)
    .first()
    .waitFor();
});

it('judges stored answers again without asking a model', async () => {
  const { runId } = (await waves.world.ports.runs.ofSuite(WAVES_SUITE, 1))[0]!;
  await using watched = await watchPage({ browser, site: waves.site });
  const { page, faults } = watched;
  await watched.show(`#/runs/${runId}`);
  await page.getByRole('button', { name: 'Judge again' }).click();
  await page.getByRole('dialog').getByText('No model is asked.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Judge again' }).click();
  await page.getByRole('status').filter({ hasText: 'Asked for.' }).waitFor();
  await waves.planAsked();
  const [newest] = await waves.world.ports.runs.ofSuite(WAVES_SUITE, 1);
  expect(newest?.change).toMatchObject({ rejudge: true, supersedes: runId });
  expect(faults).toEqual([]);
});

it('offers nothing to those without the right, and says which it takes', async () => {
  waves.site.caller = { ...releaseOwner, groups: ['readers'] };
  await using watched = await watchPage({ browser, site: waves.site });
  const { page, faults } = watched;
  for (const [place, what] of [
    [`#/runs/${ended}`, 'Ending and repeating runs takes the right to write'],
    ['#/runs', 'Starting a run takes the right to write'],
    ['#/runs/new', 'Starting a run takes the right to write'],
  ] as const) {
    await watched.show(place);
    await page.getByText(what).waitFor();
  }
  expect(await page.getByRole('button', { name: 'Start it' }).isDisabled()).toBe(true);
  await watched.show(`#/runs/${ended}`);
  expect(await page.getByRole('button', { name: /again/ }).count()).toBe(0);
  expect(faults).toEqual([]);
});
