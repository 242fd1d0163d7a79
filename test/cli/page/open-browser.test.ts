import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openBrowser } from '#cli/page/open-browser.ts';
import { until } from '#support/local-cloud.ts';

const folder = mkdtempSync(join(tmpdir(), 'assize-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the link to the person’s own browser as one word', async () => {
  const [browser, told] = [join(folder, 'browser'), join(folder, 'told')];
  writeFileSync(
    browser,
    `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${told}.new' && mv '${told}.new' '${told}'\n`,
  );
  chmodSync(browser, 0o755);
  const link = 'http://127.0.0.1:1/enter?key=a&b=$(c)#/runs/run_1';
  expect(await openBrowser(link, { BROWSER: browser })).toBe(true);
  await until(() => existsSync(told), 'the browser was started');
  expect(readFileSync(told, 'utf8')).toBe(`1\n${link}\n`);
});

it('says so where there is none', async () => {
  expect(await openBrowser('http://127.0.0.1:1/', {}, 'linux')).toBe(false);
  expect(await openBrowser('http://127.0.0.1:1/', { BROWSER: join(folder, 'missing') })).toBe(false);
});
