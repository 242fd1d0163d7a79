import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUICK_START_MS } from '#support/quick-start/quick-start.ts';
import { type QuickStartPage, quickStartPage } from '#support/quick-start/quick-start-page.ts';
import { watchPage } from '#support/watched-page.ts';

const assets = fileURLToPath(new URL('../../lib/dashboard/built/assets', import.meta.url));

const KILOBYTE = 1_024;

let shared: QuickStartPage;

beforeAll(async () => {
  shared = await quickStartPage();
}, QUICK_START_MS);

/** Bytes as they travel. */
function zipped(name: string): number {
  return gzipSync(readFileSync(join(assets, name)), { level: 9 }).length;
}

/** Files of these types that the first view asks for, and all its requests. */
async function firstView(hash: string) {
  await using watched = await watchPage(shared);
  const { page, requests } = watched;
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await watched.show(hash);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
  );
  const files = requests.flatMap((url) => /\/assets\/(.+)$/.exec(url)?.[1] ?? []);
  const bytes = (ending: string) =>
    files.filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + zipped(name), 0);
  return { requests, script: bytes('.js'), style: bytes('.css'), shift };
}

describe('the first view', () => {
  it('takes at most 60 KB of script and 6 KB of style, in eight requests, and nothing jumps', async () => {
    const { requests, script, style, shift } = await firstView('#/');
    expect(script).toBeLessThan(60 * KILOBYTE);
    expect(style).toBeLessThan(6 * KILOBYTE);
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(shift).toBeLessThan(0.02);
  });

  it('of a run, with its charts, takes at most 150 KB of script, and nothing jumps', async () => {
    const { script, shift } = await firstView(`#/runs/${shared.runs.failed}`);
    expect(script).toBeLessThan(150 * KILOBYTE);
    expect(shift).toBeLessThan(0.02);
  });
});

it('ships no source maps', () => {
  expect(readdirSync(assets).filter((name) => name.endsWith('.map'))).toEqual([]);
});
