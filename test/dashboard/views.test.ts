import { beforeAll, expect, it } from 'vitest';
import { SUITE } from '#support/page-sample.ts';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';

let shared: SharedPage;

beforeAll(async () => {
  shared = await sharedPage();
}, 120_000);

/** Every place that a link may lead to, with what has to be there. `RUN` and `OTHER` stand for a failed run and a passed one. */
const places: readonly (readonly [hash: string, text: RegExp])[] = [
  ['#/', /1 with a newest change that did not pass/],
  ['#/runs', /2 runs in all/],
  [`#/runs?suite=${SUITE}&outcome=fail`, /1 runs in all/],
  ['#/runs/RUN', /non-inferior accuracy/],
  ['#/runs/RUN?rule=non-inferior%20accuracy', /non-inferior accuracy/],
  ['#/runs/RUN/rows?change=lost&sort=effect&row=row-145', /Answer|Input/],
  ['#/runs/RUN/slices?metric=accuracy', /domain=film/],
  ['#/runs/RUN/waves', /Evidence against its bounds/],
  ['#/runs/RUN/latency', /p95/],
  ['#/runs/RUN/cost', /Cost/],
  ['#/runs/RUN/evidence', /What changed since the last pass/],
  ['#/runs/RUN/events', /Eval Verdict Issued/],
  ['#/compare?runs=RUN,OTHER', /Unbeaten:/],
  [`#/trends?suite=${SUITE}&metric=accuracy`, /Trends/],
  ['#/trends/kpis', /By suite/],
  ['#/trends/cost?by=suite', /Sum|No run was billed/],
  ['#/suites', /model|answers/],
  [`#/suites/${SUITE}`, /Gate/],
  ['#/datasets', /answers/],
  [`#/datasets/${SUITE}`, /domain=film/],
  ['#/waivers', /No waiver is live/],
  ['#/waivers/proposed', /waits for approval/],
  ['#/waivers/past', /has ended|revoked/],
  [`#/waivers/new?suite=${SUITE}&rule=x`, /Ask for it/],
  ['#/nowhere', /names nothing/],
];

it('shows every place by its address, in light and dark, without a serious fault of access', {
  timeout: 240_000,
}, async () => {
  await using watched = await watchPage(shared, { colorScheme: 'light' });
  const { page, faults } = watched;
  const wrong: string[] = [];
  for (const [place, text] of places) {
    await watched.show(place.replace('RUN', shared.runs.failed).replace('OTHER', shared.runs.passed));
    const isThere = page.getByText(text).first().waitFor({ state: 'attached', timeout: 15_000 });
    await isThere.catch(() => wrong.push(`${place}: expected ${text}`));
    const alerts = await page.locator('main [role=alert]').allTextContents();
    const inLight = await watched.violations();
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await watched.violations(['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
    wrong.push(...[...alerts, ...inLight, ...inDark].map((line) => `${place}: ${line}`));
  }
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
});
