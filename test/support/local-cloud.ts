import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type LocalCloud, startLocalCloud } from '#local/local-cloud.ts';
import type { LocalCloudOptions } from '#local/local-cloud-options.ts';

/** Folder of the hand-written stack `rows`: bus → queue → function → table and bucket. */
export const rowsAssembly: string = fileURLToPath(new URL('../fixtures/local', import.meta.url));

/** Starts the stack `rows` on a free port, in memory unless told otherwise. */
export function startRows(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  return startLocalCloud({ assemblyDir: rowsAssembly, stackName: 'rows', port: 0, ...options });
}

/** AWS clients of the administrator, or of whoever holds the given key. */
export function clientsOf(cloud: Pick<LocalCloud, 'endpoint' | 'credentials'>, accessKeyId?: string) {
  const config = {
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { ...cloud.credentials, ...(accessKeyId !== undefined && { accessKeyId }) },
    maxAttempts: 1,
  };
  return {
    dynamoDb: new DynamoDBClient(config),
    events: new EventBridgeClient(config),
    lambda: new LambdaClient(config),
    s3: new S3Client(config),
    sqs: new SQSClient(config),
  };
}

/** Waits until a condition holds. @throws when it does not within the time */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 15_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Expected within ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
