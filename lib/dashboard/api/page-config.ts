/** What whoever serves the page tells it, in `config.json` beside it. */
export interface PageConfig {
  /** Of the API, without the `/v1`; relative to the page where it does not begin with a scheme. */
  readonly apiUrl: string;
  /** null: who asks is known without signing in. */
  readonly signIn: SignInConfig | null;
}

export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** @throws Error that says what is missing where the page is served without its configuration */
export async function readPageConfig(): Promise<PageConfig> {
  const response = await fetch('./config.json', { cache: 'no-cache' });
  if (!response.ok) {
    throw new Error(
      `Expected config.json beside the page, got status ${response.status}. Serve the page with assize up or assize open, or deploy the stack again.`,
    );
  }
  return (await response.json()) as PageConfig;
}
