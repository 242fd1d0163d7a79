import { afterEach, beforeAll, expect, it } from 'vitest';
import { openWorld } from '#support/flow-world.ts';
import { everyRight, servePageOver } from '#support/page-world.ts';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: SharedPage;

beforeAll(async () => {
  shared = await sharedPage();
}, 120_000);

afterEach(() => {
  shared.site.intercept = () => undefined;
  shared.site.settings = everyRight;
});

it('says what to do where nothing is published', async () => {
  const world = await openWorld();
  await using site = await servePageOver(world);
  await using watched = await watchPage({ browser: shared.browser, site });
  const { page, faults } = watched;
  for (const [place, text] of [
    ['#/', 'No suite is published yet'],
    ['#/runs', 'No run yet'],
    ['#/suites', 'No suite is published yet'],
    ['#/datasets', 'No dataset is published yet'],
    ['#/trends', 'No suite is published yet'],
    ['#/compare', 'Choose runs to compare'],
  ] as const) {
    await watched.show(place);
    await page.getByText(text).waitFor();
  }
  expect(faults).toEqual([]);
});

it('says why it cannot show something, and tries again', async () => {
  let isDown = true;
  shared.site.intercept = (_, url) =>
    isDown && url.pathname === '/v1/home'
      ? {
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            title: 'Service Unavailable',
            status: 503,
            detail: 'Come back in a minute.',
          }),
        }
      : undefined;
  await using watched = await watchPage(shared);
  const { page } = watched;
  await watched.show('#/');
  await page.getByRole('alert').getByText('Come back in a minute.').waitFor();
  isDown = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('link', { name: 'answers', exact: true }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('says that a run is not there, and which', async () => {
  await using watched = await watchPage(shared);
  await watched.show('#/');
  await watched.page.evaluate((hash) => location.assign(hash), `#/runs/run_${'0'.repeat(24)}`);
  await watched.page
    .getByRole('alert')
    .getByText(/run_0{24}/)
    .waitFor();
});

it('says that the deployment serves no rows', async () => {
  shared.site.settings = { ...everyRight, servesRows: false };
  await using watched = await watchPage(shared);
  await watched.show(`#/runs/${shared.runs.failed}/rows`);
  await watched.page.getByText('This deployment serves no rows').waitFor();
});

it('follows a run until its verdict is there, and says what its target failed with in between', async () => {
  const runId = shared.runs.failed;
  const run = (await (await fetch(`${shared.site.origin}/v1/runs/${runId}`)).json()) as object;
  const fault = {
    code: 'connection',
    message: 'No answer (ECONNREFUSED).',
    advice: 'Is it up?',
    failures: 20,
  };
  const [firstAt, lastAt] = ['2026-11-02T08:00:00Z', '2026-11-02T08:00:02Z'];
  const pause = {
    until: '2026-11-02T08:01:02Z',
    isOver: false,
    reason: 'It failed.',
    endpointFault: { origin: 'https://models.example.com', ...fault, firstAt, lastAt },
  };
  let done = 100;
  shared.site.intercept = (_, url) =>
    done < 600 && url.pathname === `/v1/runs/${runId}`
      ? {
          status: 200,
          contentType: 'application/json',
          body: JSON.stringify({
            ...run,
            state: 'running',
            outcome: null,
            endedAt: null,
            pause: done === 100 ? pause : null,
            progress: { wave: 0, waves: 2, shards: { done: 1, planned: 6 }, rows: { done, planned: 600 } },
          }),
        }
      : undefined;
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/runs/${runId}`);
  await page.getByText('100 of 600 rows, wave 1 of 2').waitFor();
  const paused = page.getByRole('region', { name: 'Why the run is paused' });
  await paused.getByText('No answer (ECONNREFUSED).').waitFor();
  expect(await paused.innerText()).toMatch(
    /paused: https:\/\/models\.example\.com has failed since[\s\S]*connection, 20 calls in a row[\s\S]*next try at 08:01:02 UTC/,
  );
  done = 400;
  await page.getByText('400 of 600 rows, wave 1 of 2').waitFor();
  expect(await watched.violations()).toEqual([]);
  done = 600;
  await page.getByRole('region', { name: 'Verdict' }).waitFor();
  expect(faults).toEqual([]);
});
