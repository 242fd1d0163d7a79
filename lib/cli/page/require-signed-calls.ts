import { CliError } from '#cli/cli-error.ts';
import type { Deployment } from '#cli/connect/connection.ts';
import { type SignedApi, signedApi } from '#cli/page/signed-api.ts';

/**
 * Sees that a deployment's API takes calls that are signed with the caller's own credentials, before a page is opened that could
 * show nothing.
 *
 * @throws CliError `no-api` where it takes tokens alone, or where the caller's policy lets nothing through.
 */
export async function requireSignedCalls(
  deployment: Deployment,
  call: SignedApi = signedApi(deployment),
): Promise<void> {
  const { status } = await call({ method: 'GET', target: '/v1/me', contentType: undefined, body: '' });
  if (status === 401) {
    throw new CliError(
      'no-api',
      `Expected the API of ${deployment.name} to take signed calls, but it takes tokens of an issuer. Serve the page there: api.jwt.page in assize.yaml (docs/guides/http-api.md, "The dashboard").`,
    );
  }
  if (status === 403) {
    throw new CliError(
      'no-api',
      `Expected a policy that allows execute-api:Invoke on GET /v1/* of ${deployment.name}, but the API refuses your credentials. Ask for that right, or use a profile that has it (AWS_PROFILE).`,
    );
  }
}
