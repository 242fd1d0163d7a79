import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoBaselineStore } from '#adapters/dynamo-baseline-store.ts';
import { DynamoChangeStore } from '#adapters/dynamo-change-store.ts';
import { DynamoLedger } from '#adapters/dynamo-ledger.ts';
import { DynamoRegistry } from '#adapters/dynamo-registry.ts';
import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import { DynamoTable } from '#adapters/dynamo-table.ts';
import { S3ObjectStore } from '#adapters/s3-object-store.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import type { LocalCloud } from '#local/local-cloud.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';

/** The administrator's view of a running local cloud: the same adapters as the functions', all rights. */
export function openAdmin(cloud: Pick<LocalCloud, 'endpoint' | 'region' | 'credentials' | 'outputs'>) {
  const { endpoint, region, credentials, outputs } = cloud;
  const config = { endpoint, region, credentials };
  const dynamo = new DynamoDBClient(config);
  const events = new EventBridgeClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const sqs = new SQSClient(config);
  const output = (name: string) => {
    const value = outputs[name];
    if (value === undefined)
      throw new Error(`Expected the stack to have output ${name}, got ${Object.keys(outputs).join(', ')}.`);
    return value;
  };
  const table = new DynamoTable(dynamo, output(stackOutputs.tableName));
  const objects = new S3ObjectStore(s3, output(stackOutputs.bucketName));
  return {
    clients: { dynamo, events, s3, sqs },
    output,
    objects,
    definitions: new DefinitionReader(objects),
    registry: new DynamoRegistry(table),
    changes: new DynamoChangeStore(table, Date.now),
    runs: new DynamoRunStore(table),
    ledger: new DynamoLedger(table),
    baselines: new DynamoBaselineStore(table),
    /** Puts one event on the service's bus, as a team's deployment would. @returns its id. */
    async put(detailType: string, detail: unknown, source = 'acme.deployments'): Promise<string> {
      const answer = await events.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: output(stackOutputs.busName),
              Source: source,
              DetailType: detailType,
              Detail: JSON.stringify(detail),
            },
          ],
        }),
      );
      const entry = answer.Entries?.[0];
      if (entry?.EventId === undefined)
        throw new Error(`PutEvents refused the event: ${entry?.ErrorMessage}`);
      return entry.EventId;
    },
    close() {
      for (const client of [dynamo, events, s3, sqs]) client.destroy();
    },
  };
}

export type Admin = ReturnType<typeof openAdmin>;
