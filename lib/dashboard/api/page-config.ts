import type { PageConfig } from '#contracts/page/page-config.ts';

/**
 * What whoever serves the page tells it, in a file beside it.
 *
 * @throws Error that says what to do where the page is served without it
 */
export async function readPageConfig(): Promise<PageConfig> {
  const response = await fetch('./config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(
      `Expected config.json beside the page, got status ${response.status}. Serve the page with assize up or assize open, or deploy the stack again.`,
    );
  }
  return (await response.json()) as PageConfig;
}
