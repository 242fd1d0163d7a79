import type { Browser } from 'playwright-core';
import { startBrowser } from '#support/browser.ts';

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= startBrowser();
  return browser;
}
