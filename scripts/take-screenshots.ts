/**
 * Takes the pictures of the dashboard that the docs show, from the runs of the quick start: `npm run docs:screenshots`. Runs the
 * demo on ports and a state folder of its own, so that one that is up stays as it is.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from '#support/browser.ts';
import { poll } from '#support/poll.ts';
import { openWavesPage } from '#support/waves-sample.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/images/dashboard');
const LINK = /http:\/\/127\.0\.0\.1:\d+\/enter\?key=\S+/;
const SETTLED = `document.querySelector('.skeleton') === null && [...document.querySelectorAll('.chart > div, div.forest')].every((place) => place.firstChild !== null)`;

interface Picture {
  readonly name: string;
  /** `FAILED` and the like stand for runs of the demo, by outcome and suite. */
  readonly hash: string;
  readonly colorScheme?: 'light' | 'dark';
}

const pictures: readonly Picture[] = [
  { name: 'home', hash: '#/' },
  { name: 'home-dark', hash: '#/', colorScheme: 'dark' },
  { name: 'run', hash: '#/runs/FAILED' },
  { name: 'run-dark', hash: '#/runs/FAILED', colorScheme: 'dark' },
  {
    name: 'rows',
    hash: '#/runs/FAILED/rows?metric=accuracy&change=lost&slice=negation%3Dyes&row=amazon-0165',
  },
  { name: 'slices', hash: '#/runs/FAILED/slices' },
  { name: 'suite', hash: '#/suites/reviews-sentiment' },
  { name: 'compare', hash: '#/compare?runs=EVERY' },
  { name: 'trend', hash: '#/trends?suite=reviews-sentiment&metric=accuracy' },
];

const state = await mkdtemp(join(tmpdir(), 'assize-pictures-'));
const demo = spawn(
  process.execPath,
  ['bin/assize.ts', 'demo', '--keep', '--port', '0', '--models-port', '0', '--state', state],
  // Nobody is to see a window.
  { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BROWSER: 'none', DISPLAY: '' } },
);
try {
  const link = await linkOf(demo);
  await mkdir(folder, { recursive: true });
  await using browser = await startBrowser();
  const runs = await runsBehind(browser, link);
  for (const picture of pictures) await take(browser, link, picture, runs);
  await takeWaves(browser);
} finally {
  demo.kill('SIGINT');
  await new Promise((resolve) => demo.once('close', resolve));
  await rm(state, { recursive: true, force: true });
}

/** What the demo prints once all of it is up. */
function linkOf({ stdout, stderr }: typeof demo): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = LINK.exec(printed);
      if (found !== null) resolve(found[0]);
    };
    stdout.on('data', read);
    stderr.on('data', read);
    demo.once('close', () => reject(new Error(`Expected the demo to print a link, got:\n${printed}`)));
  });
}

interface ListedRun {
  readonly runId: string;
  readonly suite: string;
  readonly outcome: string;
}

async function runsBehind(browser: Browser, link: string): Promise<readonly ListedRun[]> {
  const page = await browser.newPage();
  await page.goto(link);
  const answer = await page.request.get(new URL('/v1/runs?suite=reviews-sentiment', link).href);
  const { runs } = (await answer.json()) as { runs: ListedRun[] };
  await page.close();
  return runs;
}

async function take(
  browser: Browser,
  link: string,
  { name, hash, colorScheme = 'light' }: Picture,
  runs: readonly ListedRun[],
): Promise<void> {
  const failed = runs.find(({ outcome }) => outcome === 'fail');
  if (failed === undefined) throw new Error('Expected a run of reviews-sentiment that failed, found none.');
  const place = hash
    .replace('FAILED', failed.runId)
    .replace('EVERY', runs.map(({ runId }) => runId).join(','));
  await takeAt(browser, `${link}${place}`, name, colorScheme);
}

/** The suites of the quick start read all rows at once: looks are pictured from a sample that has several. */
async function takeWaves(browser: Browser): Promise<void> {
  await using waves = await openWavesPage();
  const runId = await waves.judge();
  await takeAt(browser, `${waves.site.origin}/#/runs/${runId}/waves`, 'waves');
}

async function takeAt(
  browser: Browser,
  url: string,
  name: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const options: BrowserContextOptions = {
    viewport: { width: 1280, height: 820 },
    colorScheme,
    reducedMotion: 'reduce',
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('h1');
  await page.waitForLoadState('networkidle');
  await poll(`${url} to be drawn`, () => page.evaluate<boolean>(SETTLED));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/images/dashboard/${name}.png`);
  await context.close();
}
