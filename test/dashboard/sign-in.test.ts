import { expect, it } from 'vitest';
import { openWorld } from '#support/flow-world.ts';
import { servePageOver } from '#support/page-world.ts';
import { sharedPage } from '#support/shared-page.ts';
import { startSignInServer } from '#support/sign-in-server.ts';

it('signs people in at the deployment’s issuer, and shows the place that they asked for', async () => {
  const { browser } = await sharedPage();
  await using provider = await startSignInServer('ada');
  const signIn = { issuer: provider.issuer, clientId: 'page', scope: 'openid' };
  await using site = await servePageOver(await openWorld(), signIn);
  const context = await browser.newContext();
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  const called = page.waitForRequest((request) => request.url().includes('/v1/runs'));
  await page.goto(`${site.origin}/#/runs?suite=answers`);
  await page.getByRole('heading', { name: 'Runs' }).waitFor();
  expect((await (await called).allHeaders())['authorization']).toBe(`Bearer ${provider.token}`);
  // Neither code nor state stays in the address.
  expect(page.url()).toBe(`${site.origin}/#/runs?suite=answers`);
  expect(refused).toEqual([]);
  await context.close();
}, 120_000);

it('begins anew where signing in was refused, or its link is an old one', async () => {
  const { browser } = await sharedPage();
  await using provider = await startSignInServer('ada');
  const signIn = { issuer: provider.issuer, clientId: 'page', scope: 'openid' };
  await using site = await servePageOver(await openWorld(), signIn);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/?error=access_denied&state=old`);
  await page.getByRole('alert').waitFor();
  const called = page.waitForRequest((request) => request.url().includes('/v1/home'));
  await page.reload();
  expect((await (await called).allHeaders())['authorization']).toBe(`Bearer ${provider.token}`);
  await context.close();
}, 120_000);
