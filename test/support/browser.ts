import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

/** Of what the package proposes, only what it cannot do without: its single process dies with the first context. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--use-gl=angle',
  '--use-angle=swiftshader',
];

/** A browser without a window: Debian's where it is installed, else the one that npm brought. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = existsSync(DEBIAN) ? DEBIAN : await sparticuz.executablePath();
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}
