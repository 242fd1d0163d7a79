import { DynamoBaselineStore } from '#adapters/dynamo-baseline-store.ts';
import { DynamoChangeStore } from '#adapters/dynamo-change-store.ts';
import { DynamoLedger } from '#adapters/dynamo-ledger.ts';
import { DynamoRegistry } from '#adapters/dynamo-registry.ts';
import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import { DynamoTable } from '#adapters/dynamo-table.ts';
import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { S3ObjectStore } from '#adapters/s3-object-store.ts';
import { SqsOutbox } from '#adapters/sqs-outbox.ts';
import type { MessageName } from '#contracts/messages/message-catalogue.ts';
import { clients } from '#lambda/clients.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';

/** The ports over one table and one bucket, as every function wires them. */
export function openStores(environment: { readonly TABLE_NAME: string; readonly BUCKET_NAME: string }) {
  const nowMs = Date.now;
  const table = new DynamoTable(clients.dynamo, environment.TABLE_NAME);
  const objects = new S3ObjectStore(clients.s3, environment.BUCKET_NAME);
  return {
    nowMs,
    objects,
    definitions: new DefinitionReader(objects),
    registry: new DynamoRegistry(table),
    changes: new DynamoChangeStore(table, nowMs),
    runs: new DynamoRunStore(table),
    ledger: new DynamoLedger(table),
    baselines: new DynamoBaselineStore(table),
  };
}

export function openOutbox<Name extends MessageName>(name: Name, queueUrl: string): SqsOutbox<Name> {
  return new SqsOutbox(clients.sqs, queueUrl, name);
}

export function openBus(busName: string): EventBridgePublisher {
  return new EventBridgePublisher(clients.events, busName);
}
