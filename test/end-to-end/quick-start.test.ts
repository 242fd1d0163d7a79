import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDeployment } from '#cli/connect/local-deployment.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { metricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { type Admin, adminOfState } from '#support/admin-clients.ts';
import { SUITE, sampleDeployments } from '#support/page-sample.ts';
import { poll } from '#support/poll.ts';
import { QUICK_START_MS, type QuickStart, quickStart } from '#support/quick-start/quick-start.ts';
import { quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { linesOf, quotedReports } from '#support/quoted-reports.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { watchPage } from '#support/watched-page.ts';

let started: QuickStart;
let admin: Admin;

beforeAll(async () => {
  started = await quickStart();
  admin = await adminOfState(started.stateDir);
}, QUICK_START_MS);

afterAll(() => admin?.close());

/** Of the newest run; the second start judges all of them anew. */
const judged = (suite: string, candidate: string): Promise<Verdict> => verdictOf(admin, { suite, candidate });

function rule(verdict: Verdict, id: string): RuleResult {
  const found = verdict.decision?.rules.find((result) => result.id === id);
  if (found === undefined) {
    throw new Error(
      `Expected rule ${id}, got ${verdict.decision?.rules.map((result) => result.id).join(', ')}`,
    );
  }
  return found;
}

/** As `assize show` prints it, 120 columns wide. */
async function reportOf(verdict: Verdict): Promise<string> {
  const manifest = await admin.objects.get(storageKeys.manifest(verdict.manifest));
  const { definition } = JSON.parse(Buffer.from(manifest!).toString()).suite;
  return renderTerminal(verdictReport(verdict, metricUnits(definition)), { width: 120, paint: paintNothing });
}

const estimates = ({ candidate, baseline }: RuleResult) => [
  Number(baseline?.estimate?.toFixed(3)),
  Number(candidate?.estimate?.toFixed(3)),
];

// Figures: an independent script's; test/demo/figures.test.ts has those of every model.
describe('the quick start', { timeout: 120_000 }, () => {
  it('passes 2.1.0 → 4.2.0, which is superior', async () => {
    const verdict = await judged('reviews-sentiment', '2');
    expect(verdict.outcome).toBe('pass');
    const all = rule(verdict, 'non-inferior accuracy');
    expect(estimates(all)).toEqual([0.778, 0.795]);
    expect(all.alsoSuperior).toBe(true);
    expect(all.effect?.rawDifference).toBeCloseTo(0.0173, 3);
    expect(verdict.baseline).toEqual({ from: 'champion', version: '1' });
  });

  it('passes 4.2.0 → 5.0.2, which is non-inferior and not superior', async () => {
    const verdict = await judged('reviews-sentiment', '3');
    expect(verdict.outcome).toBe('pass');
    const all = rule(verdict, 'non-inferior accuracy');
    expect(estimates(all)).toEqual([0.795, 0.794]);
    expect(all.alsoSuperior).toBe(false);
    expect(verdict.baseline).toEqual({ from: 'champion', version: '2' });
  });

  it('fails the rollback to 2.1.0 on negation, and alerts for it and for all rows', async () => {
    const verdict = await judged('reviews-sentiment', '1');
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toContain('non-inferior accuracy negation=yes');
    const negation = rule(verdict, 'non-inferior accuracy negation=yes');
    expect(estimates(negation)).toEqual([0.705, 0.631]);
    const alerts = verdict.decision?.alerts
      .filter(({ metric }) => metric === 'accuracy')
      .map(({ slice }) => slice);
    expect(alerts).toEqual(expect.arrayContaining(['all', 'negation=yes']));
  });

  it('fails an index that lost its stemmer', async () => {
    const verdict = await judged('emoji-search', 'emoji-unstemmed');
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toEqual(['non-inferior ndcg@10']);
    expect(estimates(rule(verdict, 'non-inferior ndcg@10'))).toEqual([0.313, 0.286]);
  });

  it('passes an index with prefix and fuzzy search', async () => {
    const verdict = await judged('emoji-search', 'emoji-prefix-fuzzy');
    expect(verdict.outcome).toBe('pass');
    const result = rule(verdict, 'non-inferior ndcg@10');
    expect(estimates(result)).toEqual([0.313, 0.35]);
    expect(result.alsoSuperior).toBe(true);
  });

  it('fails a prompt that allows one edit a word, although clean sentences do better', async () => {
    const verdict = await judged('spelling-rewrite', 'at-most-one');
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toEqual(['non-inferior exact-match']);
    expect(rule(verdict, 'non-inferior exact-match').effect?.rawDifference).toBeLessThan(-0.01);
  });

  it('judges metrics that are functions of sums, and metrics that need the rows', async () => {
    const sentiment = await judged('reviews-sentiment', '2');
    const area = sentiment.decision!.metrics!.find(
      ({ metric, slice }) => metric === 'roc-auc' && slice === 'all',
    )!;
    // scikit-learn's roc_auc_score of the lexicons' scores over the 3,000 rows.
    expect(
      [area.baseline?.estimate, area.candidate.estimate].map((value) => Number(value?.toFixed(4))),
    ).toEqual([0.856, 0.8753]);
    expect(area.interval!.method).toBe('influence-by-blocks');
    const spelling = await judged('spelling-rewrite', 'at-most-one');
    const chrf = spelling.decision!.metrics!.find(
      ({ metric, slice }) => metric === 'chrf' && slice === 'all',
    )!;
    expect(chrf.effect!.improvement).toBeLessThan(0);
    expect(chrf.interval).toMatchObject({ method: 'block-jackknife', upper: expect.any(Number) });
  });

  it('gives the figures that the page on reading a verdict quotes', async () => {
    const quotes = quotedReports('reading-a-verdict.md');
    expect(quotes.length).toBeGreaterThan(8);
    for (const { verdict: name, lines } of quotes) {
      const [suite, candidate] = name.split('/') as [string, string];
      const report = linesOf(await reportOf(await judged(suite, candidate)));
      expect(lines.filter((line) => !report.includes(line))).toEqual([]);
    }
  });

  it('leads on the page from the verdict to the rows that it rests on', async () => {
    const { browser, site } = await quickStartPage();
    await using watched = await watchPage({ browser, site });
    const { page, faults } = watched;
    const verdict = await judged('reviews-sentiment', '1');
    await watched.show(`#/runs/${verdict.runId}`);
    await page.getByText(verdict.headline).waitFor();
    await page.getByRole('cell', { name: '−7.45 points' }).first().waitFor();
    await page.getByRole('link', { name: 'lost rows on non-inferior accuracy negation=yes' }).click();
    // 7.45 points of 658 rows, and as many more as were gained.
    const lost = await page.getByText(/^\d+ rows$/).textContent();
    expect(Number.parseInt(lost ?? '', 10)).toBeGreaterThanOrEqual(49);
    await page.getByRole('link', { name: 'amazon-0165' }).click();
    await page.getByRole('region', { name: 'Answer of candidate' }).getByText('positive').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('judges one change once, however many events tell of it', async () => {
    const { local } = await localDeployment(started.stateDir);
    const isIdle = async () => {
      const health = await fetch(`${local!.endpoint}/_assize/health`);
      return ((await health.json()) as { idle: boolean }).idle;
    };
    const runs = async () => (await admin.runs.ofSuite(SUITE, 100)).length;
    const before = await runs();
    for (const deployment of sampleDeployments) await admin.put('Model Registered', deployment);
    await poll('the events to be read', isIdle);
    expect(await runs()).toBe(before);
  });
});
