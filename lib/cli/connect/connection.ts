import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { openStores, type Stores } from '#adapters/open-stores.ts';
import { CliError } from '#cli/cli-error.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

/** Where a deployed stack is, and as whom it is asked. */
export interface Deployment {
  /** `stack "assize" in eu-central-1`, `the local cloud at http://127.0.0.1:4600`: for messages. */
  readonly name: string;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Default: the AWS profile's. */
  readonly region?: string | undefined;
  /** Set for the local cloud alone. */
  readonly local?: {
    readonly endpoint: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
}

/** A deployed stack, as the command uses it. */
export interface Connection {
  readonly deployment: Deployment;
  readonly clients: {
    readonly dynamo: DynamoDBClient;
    readonly events: EventBridgeClient;
    readonly s3: S3Client;
    readonly sqs: SQSClient;
  };
  readonly stores: Stores;
  readonly busName: string;
  close(): void;
}

/** @throws CliError `not-an-assize-stack` for a stack without our outputs. */
export function openConnection(deployment: Deployment): Connection {
  const { region, local } = deployment;
  const config = { ...(region !== undefined && { region }), ...local };
  const dynamo = new DynamoDBClient(config);
  const events = new EventBridgeClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: local !== undefined });
  const sqs = new SQSClient(config);
  const [tableName, bucketName, busName] = [
    stackOutputs.tableName,
    stackOutputs.bucketName,
    stackOutputs.busName,
  ].map((name) => requireOutput(deployment, name)) as [string, string, string];
  return {
    deployment,
    clients: { dynamo, events, s3, sqs },
    stores: openStores({ dynamo, s3 }, tableName, bucketName),
    busName,
    close() {
      for (const client of [dynamo, events, s3, sqs]) client.destroy();
    },
  };
}

function requireOutput({ name, outputs }: Deployment, output: string): string {
  const value = outputs[output];
  if (value !== undefined) return value;
  const found = Object.keys(outputs).join(', ') || 'none';
  throw new CliError(
    'not-an-assize-stack',
    `Expected ${name} to have the output ${output}, got ${found}. Name a stack that "assize deploy" made.`,
  );
}
