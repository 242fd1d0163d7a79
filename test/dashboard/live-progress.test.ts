import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';
import { openWavesPage, WAVES_SUITE, type WavesPage } from '#support/waves-sample.ts';

let browser: SharedPage['browser'];
let waves: WavesPage;

beforeAll(async () => {
  ({ browser } = await sharedPage());
  waves = await openWavesPage();
}, 120_000);

afterAll(() => waves[Symbol.asyncDispose]());

it('starts a run, follows it shard by shard to its verdict, and shows its looks', async () => {
  const { world, site } = waves;
  await using watched = await watchPage({ browser, site });
  const { page, faults } = watched;
  await watched.show('#/runs/new');
  await page.getByRole('combobox', { name: 'Suite' }).selectOption(WAVES_SUITE);
  await page.getByLabel(/^Candidate/).fill('2');
  await page.getByLabel(/^Baseline/).fill('1');
  await page.getByRole('button', { name: 'Start it' }).click();
  const dialog = page.getByRole('dialog', { name: `Start a run of ${WAVES_SUITE}?` });
  await dialog.getByText('$2').waitFor();
  expect(await watched.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Start the run' }).click();
  await page.getByRole('status').getByRole('link', { name: /^run_/ }).click();
  await page.getByText(/opens in a moment/).waitFor();

  await waves.planAsked();
  const [run] = await world.ports.runs.unfinished();
  await page.getByText('0 %: 0 of 1,600 rows, wave 1 of 4').waitFor();

  // One shard of the first wave, and no more.
  await world.infer(world.queues.infer.shift() ?? '');
  await world.drain('score');
  const { rows } = (await (await fetch(`${site.origin}/v1/runs/${run?.runId}`)).json()).progress;
  expect(rows.done).toBeGreaterThan(0);
  expect(rows.done).toBeLessThan(400);
  await page.getByText(`${rows.done} of 1,600 rows, wave 1 of 4`).waitFor();
  await watched.show('#/');
  const running = page.getByRole('region', { name: 'Runs under way' });
  await running.getByText('1 under way.').waitFor();
  expect(await running.getByRole('progressbar').getAttribute('value')).toBe(String(rows.done));

  await world.drain('infer');
  await world.drain('score');
  await world.drain('decide');
  await running.getByText(/wave 2 of 4/).waitFor();
  await running.getByRole('link', { name: WAVES_SUITE }).click();
  await page
    .getByRole('region', { name: 'Progress' })
    .getByText(/rows, wave 2 of 4/)
    .waitFor();
  await world.settle();
  await page.getByRole('region', { name: 'Verdict' }).getByText('wave 3 of 4').waitFor();
  await page.getByRole('link', { name: 'Waves', exact: true }).click();
  const looks = page.getByRole('region', { name: 'Looks of non-inferior accuracy' });
  await looks.waitFor();
  expect(await looks.getByRole('rowheader').allTextContents()).toEqual(['wave 1', 'wave 2', 'wave 3']);
  await page.getByRole('img', { name: /3 looks: it crossed the bound to pass at wave 3/ }).waitFor();
  expect(faults).toEqual([]);
});
