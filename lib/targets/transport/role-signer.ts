import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity } from '@smithy/types';

/** The role that the function runs under. */
export interface AwsRole {
  readonly credentials: () => Promise<AwsCredentialIdentity>;
  /** Where an endpoint does not name its region. */
  readonly region: string;
}

/** Adds what authorises one request. @returns headers: name, value, name, value. */
export type SignRequest = (
  path: string,
  query: string,
  headers: readonly string[],
  body: string,
  method?: 'GET' | 'POST' | 'PUT',
) => Promise<string[]>;

const regionInHost = /\.([a-z]{2}(?:-[a-z]+)+-\d)\./;
const awsHost = /\.(?:amazonaws\.com(?:\.cn)?|api\.aws|on\.aws)$/;

/** Whether a host is AWS's own: only these, and hosts that an administrator listed, are sent signatures of the role. */
export function isAwsHost(hostname: string): boolean {
  return awsHost.test(hostname);
}

/** The region that an endpoint names, else the function's own. */
export function regionOf(url: URL, role: AwsRole): string {
  return regionInHost.exec(url.hostname)?.[1] ?? role.region;
}

/** Signs requests to one service with Signature Version 4, anew for each try, since signatures grow old. */
export function createRoleSigner(url: URL, service: string, role: AwsRole): SignRequest {
  const signer = new SignatureV4({
    service,
    region: regionOf(url, role),
    credentials: role.credentials,
    // S3 alone counts the path into the signature as it is sent.
    uriEscapePath: service !== 's3',
    sha256: Hash.bind(null, 'sha256'),
  });
  return async (path, query, headers, body, method = 'POST') => {
    const named: Record<string, string> = { host: url.host };
    for (let at = 0; at < headers.length; at += 2) named[headers[at]!] = headers[at + 1]!;
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: named,
      body,
    });
    return Object.entries(signed.headers).flatMap(([name, value]) => (name === 'host' ? [] : [name, value]));
  };
}
