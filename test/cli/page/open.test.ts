import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { startBrowser } from '#support/browser.ts';
import { assize } from '../cli-harness.ts';

let stateDir: string;
let running: AssizeCloud;

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'assize-open-'));
  running = await startAssize({ stateDir });
}, 240_000);
afterAll(async () => {
  await running?.stop();
  rmSync(stateDir, { recursive: true });
});

describe('open', { timeout: 60_000 }, () => {
  it('serves the page where nobody does, until Ctrl-C, and signs its calls', async () => {
    const interruption = new AbortController();
    const printed = Promise.withResolvers<string>();
    const ended = assize(['open', '--port', '0', '--state', stateDir], {
      interrupted: interruption.signal,
      onPrint: printed.resolve,
    });
    const link = (await printed.promise).trim();
    const entered = await fetch(link, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const call = (path: string, init: RequestInit = {}) => {
      const headers = { cookie, 'content-type': 'application/json', origin: new URL(link).origin };
      return fetch(new URL(path, link), { headers, ...init });
    };
    expect(await (await call('/v1/me')).json()).toMatchObject({ rights: null, serves: { rows: true } });
    expect(await (await call('/')).text()).toContain('<title>Assize</title>');
    const asked = await call('/v1/runs', {
      method: 'POST',
      body: JSON.stringify({ suite: 'missing', candidate: '1' }),
    });
    expect([asked.status, asked.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    interruption.abort();
    const { exitCode, noted } = await ended;
    expect([exitCode, noted]).toEqual([0, expect.stringContaining('It is served until Ctrl-C.')]);
    await expect(fetch(link)).rejects.toThrow();
  });

  it('shows the page in a browser, without the key in its address and within its own rules', async () => {
    const interruption = new AbortController();
    const printed = Promise.withResolvers<string>();
    const ended = assize(['open', '--port', '0', '--state', stateDir], {
      interrupted: interruption.signal,
      onPrint: printed.resolve,
    });
    const link = (await printed.promise).trim();
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
      await page.goto(`${link}#/waivers`);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(page.url()).toBe(`${new URL(link).origin}/#/waivers`);
      expect([complaints, refused]).toEqual([[], []]);
      expect(await page.evaluate('document.cookie')).toBe('');
    } finally {
      await browser.close();
      interruption.abort();
      await ended;
    }
  });

  it('refuses a run that there is not', async () => {
    const { exitCode, noted } = await assize(['open', 'run_missing', '--state', stateDir]);
    expect([exitCode, noted]).toEqual([
      3,
      expect.stringContaining('Expected a run\'s id, got "run_missing"'),
    ]);
  });
});
