import { UserManager } from 'oidc-client-ts';
import type { PageConfig } from '#contracts/page/page-config.ts';

/**
 * Signs in at the deployment's issuer, by authorization code with proof key. Leaves the page for the issuer where nobody is
 * signed in; the place that was asked for is found again on the way back.
 *
 * @returns the token for the API, anew for each request.
 */
export async function signIn({
  issuer,
  clientId,
  scope,
}: NonNullable<PageConfig['signIn']>): Promise<() => Promise<string>> {
  const here = `${globalThis.location.origin}${globalThis.location.pathname}`;
  const users = new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: here,
    automaticSilentRenew: false,
  });
  const comesBack = new URLSearchParams(globalThis.location.search).has('state');
  if (comesBack) {
    const user = await users.signinRedirectCallback().catch((error: unknown) => {
      // Tried again with what the issuer sent back, it would fail for ever.
      globalThis.history.replaceState(null, '', here);
      throw error;
    });
    const place = typeof user.state === 'string' ? user.state : '';
    globalThis.history.replaceState(null, '', `${here}${place}`);
    globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
  }
  const leave = async (): Promise<never> => {
    await users.signinRedirect({ state: globalThis.location.hash });
    // The browser is on its way: nothing may go on here.
    return new Promise<never>(() => undefined);
  };
  const token = async () => {
    const user = await users.getUser();
    if (user === null || user.expired === true) return leave();
    return user.access_token;
  };
  await token();
  return token;
}
