import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf } from '#cli/connect/local-deployment.ts';
import { demoFolders } from '#cli/demo/demo-suites.ts';
import { linkTo } from '#cli/page/page-server.ts';
import { servePageOf } from '#cli/page/serve-page-of.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { RuleResult } from '#domain/gate/gate-decision.ts';
import { metricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { type AssizeCloud, startAssize, synthesizedStack } from '#support/assize-cloud.ts';
import { startBrowser } from '#support/browser.ts';
import { poll } from '#support/poll.ts';
import { linesOf, quotedReports } from '#support/quoted-reports.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { watchPage } from '#support/watched-page.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let server: DemoServer;
let assize: AssizeCloud;

beforeAll(async () => {
  // Any free port: a demo may be running on the one that the suites name.
  server = await startDemoServer({ port: 0 });
  const { host, port } = new URL(server.origin);
  assize = await startAssize({ allowedHosts: [host] });
  const copies = await mkdtemp(join(tmpdir(), 'assize-suites-'));
  await publishAll(demoFolders(root, Number(port), copies), assize.admin, {
    providers: providerKinds,
    exampleProviders,
    deployedMetrics: new Set(),
  });
  await rm(copies, { recursive: true });
  await assize.admin.baselines.move(
    {
      suite: 'reviews-sentiment',
      subject: 'reviews-sentiment',
      version: '1',
      revision: 1,
      since: new Date().toISOString(),
      by: 'test',
    },
    0,
  );
}, 120_000);

afterAll(async () => {
  await assize?.stop();
  await server?.close();
});

/** What a model registry puts on the default bus: no baseline is named. */
function putModelPackage(version: number, minute: number): void {
  const arn = `arn:aws:sagemaker:us-east-1:123456789012:model-package/reviews-sentiment/${version}`;
  const modified = new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();
  assize.cloud.putAwsEvents([
    {
      Source: 'aws.sagemaker',
      DetailType: 'SageMaker Model Package State Change',
      Resources: [arn],
      Detail: JSON.stringify({
        ModelPackageGroupName: 'reviews-sentiment',
        ModelPackageVersion: version,
        ModelPackageArn: arn,
        ModelPackageStatus: 'Completed',
        ModelApprovalStatus: 'Approved',
        CreationTime: modified,
        LastModifiedTime: modified,
      }),
    },
  ]);
}

async function modelPackage(version: number, minute: number): Promise<Verdict> {
  putModelPackage(version, minute);
  return verdictOf(assize.admin, { suite: 'reviews-sentiment', candidate: String(version) });
}

async function deployed(
  detailType: string,
  suite: string,
  version: string,
  baseline: string,
): Promise<Verdict> {
  await assize.admin.put(detailType, {
    subject: suite,
    version,
    baseline,
    deploymentId: `${version} ${baseline}`,
  });
  return verdictOf(assize.admin, { suite, candidate: version });
}

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
  const manifest = await assize.admin.objects.get(storageKeys.manifest(verdict.manifest));
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
    const verdict = await modelPackage(2, 1);
    expect(verdict.outcome).toBe('pass');
    const all = rule(verdict, 'non-inferior accuracy');
    expect(estimates(all)).toEqual([0.778, 0.795]);
    expect(all.alsoSuperior).toBe(true);
    expect(all.effect?.rawDifference).toBeCloseTo(0.0173, 3);
    expect(verdict.baseline).toEqual({ from: 'champion', version: '1' });
  });

  it('passes 4.2.0 → 5.0.2, which is non-inferior and not superior', async () => {
    const verdict = await modelPackage(3, 2);
    expect(verdict.outcome).toBe('pass');
    const all = rule(verdict, 'non-inferior accuracy');
    expect(estimates(all)).toEqual([0.795, 0.794]);
    expect(all.alsoSuperior).toBe(false);
    expect(verdict.baseline).toEqual({ from: 'champion', version: '2' });
  });

  it('fails the rollback to 2.1.0 on negation, and alerts for it and for all rows', async () => {
    const verdict = await modelPackage(1, 3);
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
    const verdict = await deployed('Index Rebuilt', 'emoji-search', 'emoji-unstemmed', 'emoji-baseline');
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toEqual(['non-inferior ndcg@10']);
    expect(estimates(rule(verdict, 'non-inferior ndcg@10'))).toEqual([0.313, 0.286]);
  });

  it('passes an index with prefix and fuzzy search', async () => {
    const verdict = await deployed('Index Rebuilt', 'emoji-search', 'emoji-prefix-fuzzy', 'emoji-baseline');
    expect(verdict.outcome).toBe('pass');
    const result = rule(verdict, 'non-inferior ndcg@10');
    expect(estimates(result)).toEqual([0.313, 0.35]);
    expect(result.alsoSuperior).toBe(true);
  });

  it('fails a prompt that allows one edit a word, although clean sentences do better', async () => {
    const verdict = await deployed('Prompt Deployed', 'spelling-rewrite', 'at-most-one', 'at-most-two');
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toEqual(['non-inferior exact-match']);
    expect(rule(verdict, 'non-inferior exact-match').effect?.rawDifference).toBeLessThan(-0.01);
  });

  it('judges metrics that are functions of sums, and metrics that need the rows', async () => {
    const sentiment = await verdictOf(assize.admin, { suite: 'reviews-sentiment', candidate: '2' });
    const area = sentiment.decision!.metrics!.find(
      ({ metric, slice }) => metric === 'roc-auc' && slice === 'all',
    )!;
    // scikit-learn's roc_auc_score of the lexicons' scores over the 3,000 rows.
    expect(
      [area.baseline?.estimate, area.candidate.estimate].map((value) => Number(value?.toFixed(4))),
    ).toEqual([0.856, 0.8753]);
    expect(area.interval!.method).toBe('influence-by-blocks');
    const spelling = await verdictOf(assize.admin, { suite: 'spelling-rewrite', candidate: 'at-most-one' });
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
      const report = linesOf(await reportOf(await verdictOf(assize.admin, { suite, candidate })));
      expect(lines.filter((line) => !report.includes(line))).toEqual([]);
    }
  });

  it('shows its verdicts on the page that this machine serves, rows and all', async () => {
    const { stackName } = await synthesizedStack();
    const deployment = deploymentOf({ ...assize.cloud, stackName });
    await using server = await servePageOf(deployment, { root, port: 0 });
    await using browser = await startBrowser();
    await using watched = await watchPage({ browser, site: server });
    const { page, faults } = watched;
    const verdict = await verdictOf(assize.admin, { suite: 'reviews-sentiment', candidate: '1' });
    await page.goto(linkTo(server));
    await page.getByText('3 subjects; 2 with a newest change that did not pass.').waitFor();
    await page.goto(linkTo(server, verdict.runId));
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
    const runs = async () => (await assize.admin.runs.ofSuite('reviews-sentiment', 100)).length;
    const before = await runs();
    putModelPackage(2, 1);
    await poll('the event to be read', async () => assize.cloud.idle());
    expect(await runs()).toBe(before);
  });
});
