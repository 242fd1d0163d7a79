import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { StoredSecretReader } from '#adapters/secret-reader.ts';
import { serviceOrigin } from '#adapters/service-origin.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient, type HttpTargetClientOptions } from '#targets/http-client.ts';
import type { TargetClient } from '#workflow/target-port.ts';

/**
 * The target client of a function.
 *
 * @param allowedHosts the administrator's list, comma-separated.
 */
export function openTargets(allowedHosts: string, ownBucket: string): TargetClient {
  return createHttpTargetClient({ ...targetOptions(allowedHosts), ownBucket });
}

export function targetOptions(allowedHosts: string): HttpTargetClientOptions {
  const entries = allowedHosts.split(',').filter((entry) => entry !== '');
  return {
    allowedHosts: parseHostAllowList(entries),
    secrets: new StoredSecretReader(process.env),
    s3Origin: (region) => serviceOrigin('s3', region, process.env),
    // biome-ignore lint/complexity/useLiteralKeys: the index signature wants it.
    role: { credentials: defaultProvider(), region: process.env['AWS_REGION'] ?? 'us-east-1' },
  };
}
