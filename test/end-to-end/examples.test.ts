import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suitesAtPort } from '#cli/demo/suites-at-port.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const foldersOf = (kind: 'datasets' | 'suites') =>
  readdirSync(join(examples, kind)).map((name) => join(examples, kind, name));

let server: DemoServer;
let assize: AssizeCloud;

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  const { host, port } = new URL(server.origin);
  assize = await startAssize({ allowedHosts: [host] });
  const copies = mkdtempSync(join(tmpdir(), 'assize-examples-'));
  await publishAll(
    { datasets: foldersOf('datasets'), suites: suitesAtPort(foldersOf('suites'), Number(port), copies) },
    assize.admin,
    capabilities,
  );
  rmSync(copies, { recursive: true });
}, 120_000);

afterAll(async () => {
  await assize?.stop();
  await server?.close();
});

interface Change {
  readonly detailType: 'Model Registered' | 'Index Rebuilt';
  readonly suite: string;
  readonly subject: string;
  readonly version: string;
  readonly baseline: string;
}

async function judge({ detailType, suite, subject, version, baseline }: Change): Promise<Verdict> {
  await assize.admin.put(detailType, { subject, version, baseline, deploymentId: `${suite} ${version}` });
  return verdictOf(assize.admin, { suite, candidate: version });
}

/** Of the metric over all rows: baseline and candidate, to four places. */
function figures({ decision }: Verdict, metric: string): readonly number[] {
  const found = decision?.metrics?.find((each) => each.metric === metric && each.slice === 'all');
  return [found?.baseline?.estimate, found?.candidate.estimate].map((value) => Number(value?.toFixed(4)));
}

// Figures: the models asked directly, without the service, and counted by a script of their own.
describe('the examples', { timeout: 60_000 }, () => {
  it('fail an encoder of queries that no longer fits its index (embedding)', async () => {
    const verdict = await judge({
      detailType: 'Model Registered',
      suite: 'misspelled-words',
      subject: 'word-encoder',
      version: 'char-ngrams@2',
      baseline: 'char-ngrams@1',
    });
    expect(verdict.outcome).toBe('fail');
    expect(verdict.decision?.decidedBy).toEqual(['non-inferior mrr']);
    expect(figures(verdict, 'mrr')).toEqual([0.884, 0.7218]);
    expect(figures(verdict, 'recall@1')).toEqual([0.8025, 0.56]);
  });

  it('pass an index that finds more, by the answers and by the documents behind them (rag)', async () => {
    const verdict = await judge({
      detailType: 'Index Rebuilt',
      suite: 'emoji-questions',
      subject: 'emoji-answers',
      version: 'emoji-prefix-fuzzy',
      baseline: 'emoji-baseline',
    });
    expect(verdict.outcome).toBe('pass');
    expect(figures(verdict, 'exact-match')).toEqual([0.3158, 0.3428]);
    const [before, after] = figures(verdict, 'ndcg@5');
    expect(after).toBeGreaterThan(before!);
  });

  it('pass an agent that may call its tools often enough (agent)', async () => {
    const verdict = await judge({
      detailType: 'Model Registered',
      suite: 'proofreading',
      subject: 'proofreader',
      version: 'proofreader@2',
      baseline: 'proofreader@1',
    });
    expect(verdict.outcome).toBe('pass');
    expect(figures(verdict, 'exact-match')).toEqual([0.5975, 0.8575]);
    expect(figures(verdict, 'trajectory-recall')).toEqual([0.6319, 1]);
    expect(figures(verdict, 'step-count')).toEqual([7.48, 12.955]);
  });

  it('pass a model that gets more rows right each time that they are asked (several answers)', async () => {
    const verdict = await judge({
      detailType: 'Model Registered',
      suite: 'spelling-samples',
      subject: 'sampling-speller',
      version: 'sampling-speller@2',
      baseline: 'sampling-speller@1',
    });
    expect(verdict.outcome).toBe('pass');
    const [candidate] = verdict.cost.arms;
    expect(candidate!.calls).toBe(3 * verdict.rows);
    // Both draw among words that are equally near, so only one of them errs often enough to tell its answers apart.
    const [varied, steady] = figures(verdict, 'flakiness');
    expect(varied).toBeGreaterThan(0.05);
    expect(steady).toBeLessThan(varied! / 2);
    const [each, first, any] = ['pass^3', 'exact-match', 'pass@3'].map(
      (metric) => figures(verdict, metric)[0]!,
    );
    expect(each).toBeLessThan(first!);
    expect(first).toBeLessThan(any!);
  });

  it('fail a model that forgets what was agreed in an earlier turn (dialogue)', async () => {
    const verdict = await judge({
      detailType: 'Model Registered',
      suite: 'spelling-dialogues',
      subject: 'dialogue-speller',
      version: 'dialogue-speller@2',
      baseline: 'dialogue-speller@1',
    });
    expect(verdict.outcome).toBe('fail');
    expect(figures(verdict, 'exact-match')).toEqual([0.92, 0.0233]);
  });
});
