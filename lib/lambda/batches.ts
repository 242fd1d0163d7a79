import { S3BatchFiles } from '#adapters/s3-batch-files.ts';
import { clients } from '#lambda/clients.ts';
import { targetOptions } from '#lambda/targets.ts';
import { createHttpBatchClient } from '#targets/batch/http-batch-client.ts';
import type { BatchClient } from '#workflow/batch/batch-port.ts';

/**
 * The client of batch interfaces of a function.
 *
 * @param allowedHosts the administrator's list, comma-separated.
 */
export function openBatches(allowedHosts: string, ownBucket: string): BatchClient {
  return createHttpBatchClient({
    ...targetOptions(allowedHosts),
    files: new S3BatchFiles(clients.s3, ownBucket),
  });
}
