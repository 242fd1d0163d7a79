import { request } from 'undici';
import { inject } from 'vitest';
import type { SampleRuns } from '#support/page-sample.ts';
import type { CliResult } from '../../cli/cli-harness.ts';

/** The quick start, run twice on one state folder and left up, with the page's sample suite beside its own. */
export interface QuickStart {
  readonly stateDir: string;
  /** Opens the dashboard: `http://127.0.0.1:PORT/enter?key=…`. */
  readonly link: string;
  /** What each start printed; the second has not ended. */
  readonly starts: readonly (Pick<CliResult, 'printed' | 'noted'> & Partial<CliResult>)[];
  readonly sample: SampleRuns;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one quick start of all tests is asked for; see `setup.ts`. */
    quickStart: string;
  }
}

/** How long it may take to be there: many times what it takes on a machine that does nothing else. */
export const QUICK_START_MS = 600_000;

/** The one that all tests share; whoever asks first starts it. */
export async function quickStart(): Promise<QuickStart> {
  // On a busy machine it takes longer than a client waits by itself.
  const { statusCode, body } = await request(inject('quickStart'), { headersTimeout: QUICK_START_MS });
  if (statusCode !== 200) throw new Error(await body.text());
  return (await body.json()) as QuickStart;
}
