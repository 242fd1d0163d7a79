import { startBrowser } from '#support/browser.ts';
import { readFileSync } from 'node:fs';
const origin = readFileSync('/tmp/page-origin','utf8');
const [out, dark, width, ...hashes] = process.argv.slice(2);
const browser = await startBrowser();
const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: dark === 'dark' ? 'dark' : 'light' });
const page = await context.newPage();
page.on('console', (m) => { if (m.type() !== 'log') console.log(m.type(), m.text().slice(0, 400)); });
page.on('pageerror', (e) => console.log('pageerror', e.stack?.slice(0, 600)));
for (const [i, hash] of hashes.entries()) {
  await page.goto(`${origin}/${hash}`);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shot-${out}-${i}.png`, fullPage: true });
}
await browser.close();
