/** Who signed a request, and for which service. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly service: string;
}

const scope = /([^/\s=]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/;

/**
 * Reads the scope of a SigV4 signature from the Authorization header, or from the query of a presigned URL.
 * @returns undefined for a request that is not signed
 */
export function readCredentialScope(
  authorization: string | undefined,
  url: string,
): CredentialScope | undefined {
  const text = authorization ?? presignedCredential(url);
  const found = text === undefined ? null : scope.exec(text);
  return found ? { accessKeyId: found[1] ?? '', service: found[2] ?? '' } : undefined;
}

function presignedCredential(url: string): string | undefined {
  const found = /[?&]X-Amz-Credential=([^&]+)/.exec(url);
  return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}
