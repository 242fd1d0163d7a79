import { afterEach, beforeAll, expect, it } from 'vitest';
import { type SharedPage, sharedPage } from '#support/shared-page.ts';
import { watchPage } from '#support/watched-page.ts';
import type { ApiAnswer } from '#workflow/api/api-request.ts';

const RUNS = 10_000;
const ROWS = 100_000;

let shared: SharedPage;

beforeAll(async () => {
  shared = await sharedPage();
}, 120_000);

afterEach(() => {
  shared.site.intercept = () => undefined;
});

const json = (body: unknown): ApiAnswer => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify(body),
});

/** One page of a list of made-up things, by the number that the cursor names. */
function pageOf<Item>(url: URL, count: number, make: (at: number) => Item) {
  const from = Number(/^(\d+)/.exec(url.searchParams.get('cursor') ?? '0')?.[0]);
  const limit = Number(url.searchParams.get('limit') ?? '50');
  const items = Array.from({ length: Math.min(limit, count - from) }, (_, index) => make(from + index));
  return { items, next: from + limit < count ? `${from + limit}.0` : null };
}

async function oneOf(path: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${shared.site.origin}${path}`)).json()) as Record<string, unknown>;
}

it('scrolls through ten thousand runs with few of them in the document', { timeout: 90_000 }, async () => {
  const { runs } = (await oneOf('/v1/runs')) as { runs: object[] };
  shared.site.intercept = (_, url) => {
    if (url.pathname !== '/v1/runs') return undefined;
    const { items, next } = pageOf(url, RUNS, (at) => ({
      ...runs[0],
      runId: `run_${String(at).padStart(24, '0')}`,
      suite: `suite ${at}`,
    }));
    return json({ runs: items, next });
  };
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show('#/runs');
  const list = page.getByRole('rowgroup', { name: 'Runs' });
  const inDocument = () => list.getByRole('row').count();
  await list.focus();
  while ((await list.getByText(/^10,000/).count()) === 0) {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    if (await page.getByText('10,000 runs in all').count()) break;
  }
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.getByRole('link', { name: 'suite 9999' }).waitFor();
  expect(await inDocument()).toBeLessThan(80);
  expect(faults).toEqual([]);
});

it('shows rows of a hundred thousand without asking for more than is looked at', {
  timeout: 60_000,
}, async () => {
  const runId = shared.runs.failed;
  const { rows } = (await oneOf(`/v1/runs/${runId}/rows?limit=5`)) as { rows: { row: object }[] };
  const asked: string[] = [];
  shared.site.intercept = (_, url) => {
    if (!url.pathname.endsWith('/rows')) return undefined;
    asked.push(url.search);
    const { items, next } = pageOf(url, ROWS, (at) => ({
      ...rows[3],
      row: { ...rows[3]!.row, id: `many-${at}` },
    }));
    return json({ metric: 'accuracy', rows: items, matching: ROWS, next });
  };
  await using watched = await watchPage(shared);
  const { page, faults } = watched;
  await watched.show(`#/runs/${runId}/rows`);
  await page.getByText(/100 of 100,000 rows so far/).waitFor();
  const before = asked.length;
  const list = page.getByRole('rowgroup', { name: 'Rows' });
  for (let page_ = 1; page_ <= 20; page_ += 1) {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByText(new RegExp(`^${(page_ * 100 + 100).toLocaleString('en-US')} of 100,000`)).waitFor();
  }
  expect(asked.length - before).toBe(20);
  expect(await list.getByRole('row').count()).toBeLessThan(80);
  expect(faults).toEqual([]);
});
