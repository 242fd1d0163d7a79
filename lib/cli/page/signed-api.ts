import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { CliError } from '#cli/cli-error.ts';
import type { Deployment } from '#cli/connect/connection.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { createRoleSigner } from '#targets/transport/role-signer.ts';

export interface SignedCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/v1/…` with its query, as it came. */
  readonly target: string;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** Calls a deployment's HTTP API, signed with the caller's own credentials. */
export type SignedApi = (call: SignedCall) => Promise<Response>;

const REGION = 'us-east-1';

/** @throws CliError `no-api` for a deployment without an API. */
export function signedApi({ name, outputs, region, local }: Deployment): SignedApi {
  const apiUrl = outputs[stackOutputs.apiUrl];
  if (apiUrl === undefined) {
    throw new CliError(
      'no-api',
      `Expected ${name} to have the output ${stackOutputs.apiUrl}, but it has no HTTP API. Write "api: {}" into assize.yaml, and run "assize deploy".`,
    );
  }
  const credentials = local === undefined ? defaultProvider() : async () => local.credentials;
  const sign = createRoleSigner(new URL(apiUrl), 'execute-api', { credentials, region: region ?? REGION });
  return async ({ method, target, contentType, body }) => {
    const url = new URL(`${apiUrl}${target}`);
    // Browsers write a space as +, which signatures do not count as one.
    url.search = url.search.replaceAll('+', '%20');
    const plain = contentType === undefined ? [] : ['content-type', contentType];
    const signed = await sign(url.pathname, url.search, plain, body, method);
    const headers: [string, string][] = [];
    const all = [...plain, ...signed.filter((_, at) => signed[at - (at % 2)] !== 'content-type')];
    for (let at = 0; at < all.length; at += 2) headers.push([all[at]!, all[at + 1]!]);
    return fetch(url, { method, headers, redirect: 'manual', ...(method !== 'GET' && { body }) });
  };
}
