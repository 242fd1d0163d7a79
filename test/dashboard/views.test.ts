import { beforeAll, expect, it } from 'vitest';
import { adminOfState } from '#support/admin-clients.ts';
import { SUITE } from '#support/page-sample.ts';

import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { watchPage } from '#support/watched-page.ts';

const SENTIMENT = 'reviews-sentiment';

let shared: QuickStartPage;

/** Runs by the name that stands for them in an address. */
let runs: Readonly<Record<string, string>>;

beforeAll(async () => {
  shared = await quickStartPage();
  const admin = await adminOfState(shared.quickStart.stateDir);
  const runOf = async (suite: string, candidate: string) =>
    (await verdictOf(admin, { suite, candidate })).runId;
  runs = {
    FAILED: await runOf(SENTIMENT, '1'),
    PASSED: await runOf(SENTIMENT, '3'),
    INDEX: await runOf('emoji-search', 'emoji-unstemmed'),
    PROMPT: await runOf('spelling-rewrite', 'at-most-one'),
    WAVES: shared.runs.failed,
  };
  admin.close();
}, QUICK_START_MS);

/** Every place that a link may lead to, with what has to be there. */
const places: readonly (readonly [hash: string, text: RegExp])[] = [
  ['#/', /4 subjects; 3 with a newest change that did not pass/],
  ['#/runs', /\d+ runs in all/],
  [`#/runs?suite=${SUITE}&outcome=fail`, /1 runs in all/],
  ['#/runs/FAILED', /non-inferior accuracy negation=yes/],
  ['#/runs/PASSED', /non-inferior accuracy/],
  ['#/runs/INDEX', /non-inferior ndcg@10/],
  ['#/runs/PROMPT', /non-inferior exact-match/],
  ['#/runs/FAILED?rule=non-inferior%20accuracy', /non-inferior accuracy/],
  ['#/runs/FAILED/rows?change=lost&sort=effect&row=amazon-0165', /Answer|Input/],
  ['#/runs/INDEX/rows?change=lost', /\d+ rows/],
  ['#/runs/PROMPT/rows?change=lost&sort=effect', /\d+ rows/],
  ['#/runs/FAILED/slices?metric=accuracy', /negation=yes/],
  ['#/runs/WAVES/waves', /Evidence against its bounds/],
  ['#/runs/FAILED/latency', /p95/],
  ['#/runs/FAILED/cost', /Cost/],
  ['#/runs/FAILED/evidence', /What changed since the last pass/],
  ['#/runs/FAILED/events', /Eval Verdict Issued/],
  ['#/compare?runs=FAILED,PASSED', /Unbeaten:/],
  [`#/trends?suite=${SENTIMENT}&metric=accuracy`, /Trends/],
  ['#/trends/kpis', /By suite/],
  ['#/trends/cost?by=suite', /Sum|No run was billed/],
  ['#/suites', /model|answers/],
  [`#/suites/${SENTIMENT}`, /Gate/],
  ['#/datasets', /answers/],
  [`#/datasets/${SENTIMENT}`, /negation=yes/],
  ['#/waivers', /No waiver is live/],
  ['#/waivers/proposed', /waits for approval/],
  ['#/waivers/past', /has ended|revoked/],
  [`#/waivers/new?suite=${SENTIMENT}&rule=x`, /Ask for it/],
  ['#/nowhere', /names nothing/],
];

it('shows every place by its address, in light and dark, without a serious fault of access', {
  timeout: 300_000,
}, async () => {
  await using watched = await watchPage(shared, { colorScheme: 'light' });
  const { page, faults } = watched;
  const wrong: string[] = [];
  for (const [place, text] of places) {
    await watched.show(place.replace(/[A-Z]{4,}/g, (name) => runs[name] ?? name));
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
