import { render } from 'preact';
import { connectApi } from '#dashboard/api/call-api.ts';
import { readPageConfig } from '#dashboard/api/page-config.ts';
import { App } from '#dashboard/app.tsx';
import { ProblemNote } from '#dashboard/components/problem-note.tsx';
import { followAddressBar } from '#dashboard/routing/location.ts';
import { applyTheme } from '#dashboard/theme.ts';
import './styles/page.css';

const root = document.getElementById('page');

async function start(): Promise<void> {
  applyTheme();
  followAddressBar();
  const { apiUrl, signIn } = await readPageConfig();
  // Most deployments do without: its library is loaded only where somebody has to sign in.
  const token = signIn === null ? null : await (await import('#dashboard/api/sign-in.ts')).signIn(signIn);
  connectApi(apiUrl, token);
  if (root !== null) render(<App />, root);
}

start().catch((error: unknown) => {
  if (root !== null) render(<ProblemNote error={error} retry={() => globalThis.location.reload()} />, root);
});
