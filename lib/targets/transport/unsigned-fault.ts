import type { CallSite } from '#targets/transport/call-site.ts';
import type { Fault } from '#targets/transport/fault.ts';

/** The function has no credentials of its role, so nothing was sent. */
export function unsignedFault(site: CallSite): Fault {
  const message = `Expected credentials of this function's own role for ${site.request}, got none that can sign. On a laptop, sign in first (aws sso login) or set AWS_PROFILE.`;
  return { error: { code: 'missing-credential', message }, retried: false, permanent: true };
}
